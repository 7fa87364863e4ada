#pragma once

#include <string_view>

namespace esente::core {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return c >= 'A' && c <= 'Z'; }

/// One or more decimal digits and nothing else.
[[nodiscard]] bool all_digits(std::string_view text) noexcept;

/// True when the decimal digits satisfy Luhn's formula (ISO/IEC 7812-1 annex B); false for empty or non-digits.
[[nodiscard]] bool passes_luhn(std::string_view digits) noexcept;

} // namespace esente::core
