#pragma once

#include <string>
#include <string_view>

namespace esente::core {

/// Without ASCII blanks, tabs and line ends at either end.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// ASCII letters in upper case; everything else as it is, whatever the locale.
[[nodiscard]] std::string ascii_upper(std::string_view text);

/// Text from cards, readers and services is hostile: control, escape and bidirectional characters become U+FFFD,
/// as does anything that is not UTF-8. At most `longest` bytes, cut between characters.
[[nodiscard]] std::string harmless(std::string_view text, std::size_t longest = 200);

/// True for well-formed UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

/// ISO-8859-1 to UTF-8.
[[nodiscard]] std::string utf8_from_latin1(std::string_view text);

} // namespace esente::core
