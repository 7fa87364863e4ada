#pragma once

#include <cstdint>
#include <span>

namespace esente::core::card {

/// What a card is, as far as its answer to reset and its card id tell. Never by a list of known ATRs.
enum class CardKind : std::uint8_t { none, patient, operator_card, test, cie, other, mute };

/// The command line's word for it: none patient operator test cie other mute.
[[nodiscard]] const char* card_kind_name(CardKind kind) noexcept;

/// From the ATR alone (ISO/IEC 7816-3 §8.2, CNS Functional Specification 1.1.6 §8): fifteen historical bytes with "CNS" at
/// bytes 10 to 12; the low nibble of byte 8 (DD2, Netlink) says patient (1) or operator (2).
/// An empty ATR is mute. A contactless ATR is `other`.
[[nodiscard]] CardKind recognise_atr(std::span<const std::uint8_t> atr) noexcept;

/// What the first digit of ID_Carta adds to a patient's card by its ATR (Gestione del serial number delle carte sanitarie 1.11 §5):
/// 5 and 6 patient, 8 and 9 operator, 0 to 4 test, 7 another body. Anything else leaves the kind as it is.
[[nodiscard]] CardKind refine_by_card_id(CardKind by_atr, std::span<const std::uint8_t> card_id) noexcept;

} // namespace esente::core::card
