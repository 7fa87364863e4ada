#pragma once

#include <string_view>

namespace esente::core::exemptions {

/// Longest text a pattern is tried on, in bytes: that of an exemption code.
inline constexpr std::size_t longest_matched = 15;

/// True when the pattern can be used: atoms only, brackets closed, every group at most eight deep.
/// `9` any digit, `A` any letter, `[A-D]` or `[47]` a class, `(x|y)` a group of alternatives, `?` behind one of these: optional;
/// every other digit, letter or dot stands for itself (so the digit nine is `[9]` and the letter A is `[A]`).
[[nodiscard]] bool is_pattern(std::string_view pattern) noexcept;

/// Does the whole text fit? False for a text longer than `longest_matched` and for what is no pattern. Time is linear in both.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text) noexcept;

} // namespace esente::core::exemptions
