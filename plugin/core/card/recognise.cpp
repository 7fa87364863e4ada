#include "core/card/recognise.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace esente::core::card {
namespace {

using Span = std::span<const std::uint8_t>;

constexpr std::uint8_t has_next = 0x08; ///< bit of Y: a TD byte follows

/// The interface bytes of an ATR up to where the historical bytes begin (ISO/IEC 7816-3 §8.2).
struct Walk {
    std::size_t historical = 0; ///< offset of T1
    std::size_t count = 0;      ///< K
    bool contactless = false;
};

/// PC/SC part 3 §3.1.3.2.3 gives contactless cards TD1 = 80, TD2 = 01 and no other interface byte.
bool is_contactless(Span atr) noexcept { return atr.size() > 3 && (atr[1] & 0xF0U) == 0x80 && atr[2] == 0x80 && atr[3] == 0x01; }

bool walk(Span atr, Walk& out) noexcept {
    if (atr.size() < 2 || (atr[0] != 0x3B && atr[0] != 0x3F)) {
        return false;
    }
    auto present = static_cast<unsigned>(atr[1] >> 4U);
    std::size_t at = 2;
    while (present != 0) {
        const auto bytes = static_cast<std::size_t>(std::popcount(present));
        if (at + bytes > atr.size()) {
            return false;
        }
        at += bytes;
        present = (present & has_next) != 0 ? static_cast<unsigned>(atr[at - 1] >> 4U) : 0U;
    }
    out = {.historical = at, .count = atr[1] & 0x0FU, .contactless = is_contactless(atr)};
    return out.historical + out.count <= atr.size();
}

bool equal(Span bytes, std::string_view text) noexcept {
    return std::ranges::equal(bytes, text, [](std::uint8_t byte, char c) { return byte == static_cast<std::uint8_t>(c); });
}

/// First issue of the identity card, and the second by the historical bytes 7 to 15 (as OpenSC's itacns driver knows them).
bool is_cie(Span atr, Span historical) noexcept {
    static constexpr std::array<std::uint8_t, 14> first_issue{0x3B, 0xF4, 0x18, 0x00, 0xFF, 0x81, 0x31,
                                                              0x80, 0x55, 0x00, 0x31, 0x80, 0x00, 0xC7};
    return std::ranges::equal(atr, first_issue) || (historical.size() == 15 && equal(historical.subspan(6), "\x02ITID  1\x80"));
}

} // namespace

const char* card_kind_name(CardKind kind) noexcept {
    static constexpr std::array names{"none", "patient", "operator", "test", "cie", "other", "mute"};
    const auto index = static_cast<std::size_t>(kind);
    return index < names.size() ? names[index] : names[0];
}

CardKind recognise_atr(Span atr) noexcept {
    if (atr.empty()) {
        return CardKind::mute;
    }
    Walk parts;
    if (!walk(atr, parts) || parts.contactless) {
        return CardKind::other;
    }
    const Span historical = atr.subspan(parts.historical, parts.count);
    if (is_cie(atr, historical)) {
        return CardKind::cie;
    }
    if (historical.size() != 15 || !equal(historical.subspan(9, 3), "CNS")) {
        return CardKind::other;
    }
    switch (historical[7] & 0x0FU) {
    case 1:
        return CardKind::patient;
    case 2:
        return CardKind::operator_card;
    default:
        return CardKind::other;
    }
}

CardKind refine_by_card_id(CardKind by_atr, Span card_id) noexcept {
    if (by_atr != CardKind::patient || card_id.empty()) {
        return by_atr;
    }
    switch (card_id.front()) {
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
        return CardKind::test;
    case '7':
        return CardKind::other;
    case '8':
    case '9':
        return CardKind::operator_card;
    default:
        return by_atr;
    }
}

} // namespace esente::core::card
