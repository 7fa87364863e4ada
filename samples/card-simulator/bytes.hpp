#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace simulator {

using Bytes = std::vector<std::uint8_t>;

/// Hexadecimal digits of either case, blanks allowed between bytes. Throws std::invalid_argument on anything else.
[[nodiscard]] Bytes from_hex(std::string_view text);
/// Upper-case hexadecimal digits without blanks.
[[nodiscard]] std::string to_hex(const Bytes& bytes);
/// The characters of a text as bytes.
[[nodiscard]] Bytes from_text(std::string_view text);
void append(Bytes& to, const Bytes& more);
/// Two bytes, the higher first, as all numbers of ISO/IEC 7816-4 are written.
[[nodiscard]] Bytes big_endian_16(std::size_t value);
/// `bytes` lengthened with `filler` to `size`; longer ones stay as they are.
[[nodiscard]] Bytes padded(Bytes bytes, std::size_t size, std::uint8_t filler = 0x00);

} // namespace simulator
