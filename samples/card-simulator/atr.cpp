#include "atr.hpp"

#include <array>
#include <stdexcept>

namespace simulator {

namespace {

struct Row {
    std::string_view name;
    std::string_view atr; ///< TS, T0 … historical bytes; the check byte TCK is computed where the last column asks for it
    bool has_cns_files;
    bool accepts_chaining;
    bool needs_tck;
};

/// The first group are ATRs seen on health cards in circulation; operator, trial, cie-2 and no-cns are variations of them.
constexpr std::array rows{
    Row{"athena", "3BDF18008131FE7D006B150C0180011101434E53103180", true, true, true},
    Row{"lombardia", "3BFF1800FF8131FE55006B02090200011101434E53103180", true, true, true},
    Row{"oberthur", "3BFF18008131FE45006B04050100011101434E53103180", true, true, true},
    Row{"idemia2021", "3BFF18008131FE45006B0505200001F101434E53103180", true, true, true},
    Row{"st2021", "3BFF1800FF8131FE55006B02091617011101434E53113180", true, false, true},
    Row{"cardos", "3BFF1800FFC10A31FE55006B0508C805011101434E53103180", true, true, true},
    Row{"ace2025", "3BFF1800FF8131FE4D006B0404B85B01F101434E53103180", true, true, true},
    Row{"operator", "3BDF18008131FE7D006B150C0180011201434E53103180", true, true, true},
    Row{"trial", "3BDF18008131FE7D006B150C018001A101434E53103180", true, true, true},
    Row{"no-cns", "3BDF18008131FE7D006B150C0180011101582E58103180", true, true, true},
    Row{"cie", "3BFF1800FF8131FE55006B02090401024954494420203180", false, true, true},
    Row{"cie-1", "3BF41800FF8131805500318000", false, true, true},
    Row{"bank", "3B6800000073C84012009000", false, true, false},
    Row{"contactless", "3B80800101", true, true, false},
};

/// ISO/IEC 7816-3 §8.2.5: the exclusive-or from T0 to TCK is zero.
Bytes with_check_byte(Bytes atr) {
    std::uint8_t tck = 0;
    for (std::size_t i = 1; i < atr.size(); ++i) {
        tck = static_cast<std::uint8_t>(tck ^ atr[i]);
    }
    atr.push_back(tck);
    return atr;
}

} // namespace

CardProfile card_profile(std::string_view name_or_hex) {
    for (const auto& row : rows) {
        if (row.name == name_or_hex) {
            const Bytes atr = from_hex(row.atr);
            return {.name = std::string(row.name),
                    .atr = row.needs_tck ? with_check_byte(atr) : atr,
                    .has_cns_files = row.has_cns_files,
                    .accepts_chaining = row.accepts_chaining};
        }
    }
    CardProfile own{.name = "own", .atr = {}};
    try {
        own.atr = from_hex(name_or_hex);
    } catch (const std::invalid_argument&) {
        throw std::invalid_argument("'" + std::string(name_or_hex) + "' is neither a known ATR nor hexadecimal");
    }
    if (own.atr.size() < 2 || own.atr.size() > 33) {
        throw std::invalid_argument("an ATR has 2 to 33 bytes (ISO/IEC 7816-3)");
    }
    return own;
}

std::vector<std::string> card_profile_names() {
    std::vector<std::string> names;
    for (const auto& row : rows) {
        names.emplace_back(row.name);
    }
    return names;
}

} // namespace simulator
