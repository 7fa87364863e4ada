#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace esente::core::card {

/// The start of a BER object (ITU-T X.690 §8.1) as far as a one-byte tag and a definite length go. Owns nothing.
struct BerHeader {
    std::uint8_t tag = 0;
    std::size_t header = 0; ///< bytes of tag and length
    std::size_t length = 0; ///< bytes of the value, which need not all be there yet

    [[nodiscard]] std::size_t total() const noexcept { return header + length; }
};

/// Empty when the bytes end before the length does, the tag has more than one byte, or the length is indefinite or over 65535.
[[nodiscard]] constexpr std::optional<BerHeader> ber_header(std::span<const std::uint8_t> bytes) noexcept {
    constexpr std::uint8_t long_tag = 0x1F;
    constexpr std::uint8_t long_length = 0x80;
    if (bytes.size() < 2 || (bytes[0] & long_tag) == long_tag) {
        return std::nullopt;
    }
    if (bytes[1] < long_length) {
        return BerHeader{.tag = bytes[0], .header = 2, .length = bytes[1]};
    }
    const std::size_t count = bytes[1] & 0x7FU;
    if (count == 0 || count > 2 || bytes.size() < 2 + count) {
        return std::nullopt;
    }
    std::size_t length = 0;
    for (const std::uint8_t byte : bytes.subspan(2, count)) {
        length = length << 8U | byte;
    }
    return BerHeader{.tag = bytes[0], .header = 2 + count, .length = length};
}

} // namespace esente::core::card
