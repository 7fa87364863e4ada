#pragma once

#include <string_view>

namespace esente::core {

/// Digits of the number on the European side of the card (TEAM, field 8).
inline constexpr std::size_t card_number_length = 20;
/// 80 for health care and 380 for Italy (EN 1867); every Italian number begins so.
inline constexpr std::string_view card_number_prefix = "80380";

/// Twenty digits with the Italian prefix and a fitting check digit. That the check is Luhn's formula over all twenty is inferred: the
/// specification says only that the last digit checks the others, and every published example fits.
[[nodiscard]] bool is_card_number(std::string_view text) noexcept;

} // namespace esente::core
