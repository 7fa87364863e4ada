#include "core/card/card_reading.hpp"

#include "core/card/ber.hpp"
#include "core/card/personal_data.hpp"

#include <array>

namespace esente::core::card {
namespace {

using Path = std::array<std::uint16_t, 2>;

constexpr Path personal_data_path{0x1100, 0x1102};
constexpr Path card_id_path{0x1000, 0x1003};
constexpr Path certificate_path{0x1100, 0x1101};
/// IDEMIA cards from 2021 on (as OpenSC's itacns driver knows them); 1101 holds a single 00 there.
constexpr std::array<std::uint16_t, 3> idemia_path{0x1400, 0x9001, 0x2002};
/// ACe cards of 2025: an applet, and a path from its root (OpenSC issue 3804).
constexpr Path ace_path{0xDA01, 0xC001};
constexpr std::array<std::uint8_t, 12> ace_applet{0xA0, 0x00, 0x00, 0x05, 0x30, 0x00, 0x0B, 0x10, 0x40, 0x01, 0x02, 0x1A};

/// Enough for most people's personal data; more would cost more than it saves.
constexpr std::size_t first_look = 128;
constexpr std::size_t personal_data_size = 400;
constexpr std::size_t card_id_size = 16;
constexpr std::size_t first_chunk = 252;
constexpr std::size_t longest_certificate = 8192;
constexpr std::uint8_t sequence = 0x30;

/// The card answered, though not as hoped: the next place may do better.
bool is_answer(const Error& error) noexcept {
    return error.native != 0 && (error.fault == Fault::card_not_cns || error.fault == Fault::card_data);
}

} // namespace

Result<Bytes> CardReading::personal_data() {
    Bytes content;
    if (auto selected = files_.select(personal_data_path); !selected) {
        return std::move(selected).error();
    }
    auto more = files_.extend(content, first_look);
    while (more && *more && content.size() < personal_data_extent(content)) {
        more = files_.extend(content, personal_data_extent(content));
    }
    return more ? Result<Bytes>{std::move(content)} : std::move(more).error();
}

Result<Bytes> CardReading::card_id() {
    Bytes content;
    if (auto selected = files_.select(card_id_path); !selected) {
        return std::move(selected).error();
    }
    auto more = files_.extend(content, card_id_size);
    return more ? Result<Bytes>{std::move(content)} : std::move(more).error();
}

Result<Bytes> CardReading::whole_personal_data(Bytes read) {
    if (auto selected = files_.select(personal_data_path); !selected) {
        return std::move(selected).error();
    }
    auto more = files_.extend(read, personal_data_size);
    return more ? Result<Bytes>{std::move(read)} : std::move(more).error();
}

/// Empty when what was selected holds no DER; an error only when the card no longer answers.
Result<Bytes> CardReading::certificate_here(const Result<Done>& selected) {
    Bytes content;
    if (!selected) {
        return is_answer(selected.error()) ? Result<Bytes>{content} : selected.error();
    }
    auto more = files_.extend(content, first_chunk);
    const auto start = ber_header(content);
    const bool looks_right = more && start && start->tag == sequence && start->total() <= longest_certificate;
    if (looks_right && *more) {
        more = files_.extend(content, start->total());
    }
    if (!more) {
        return is_answer(more.error()) ? Result<Bytes>{Bytes{}} : std::move(more).error();
    }
    if (!looks_right || content.size() < start->total()) {
        return Bytes{};
    }
    content.resize(start->total());
    return content;
}

Result<Bytes> CardReading::certificate() {
    auto found = certificate_here(files_.select(certificate_path));
    if (found && found->empty()) {
        found = certificate_here(files_.select(idemia_path));
    }
    if (!found || !found->empty()) {
        return found;
    }
    // Whether the applet must be selected first is inferred from one trace: without it the path may still lead there.
    const auto applet = files_.select_application(ace_applet);
    if (!applet && !is_answer(applet.error())) {
        return applet.error();
    }
    return certificate_here(files_.select_relative(ace_path));
}

} // namespace esente::core::card
