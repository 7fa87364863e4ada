#pragma once

#include "bytes.hpp"

#include <cstdint>
#include <optional>

namespace simulator {

/// Status words (ISO/IEC 7816-4 §5.6; CNS Functional Specification 1.1.6, annex B).
namespace sw {
constexpr std::uint16_t ok = 0x9000;
constexpr std::uint16_t end_of_file = 0x6282;
constexpr std::uint16_t tries_left = 0x63C0; ///< the low nibble is the number
constexpr std::uint16_t wrong_length = 0x6700;
constexpr std::uint16_t wrong_file_type = 0x6981;
constexpr std::uint16_t security_status = 0x6982;
constexpr std::uint16_t blocked = 0x6983;
constexpr std::uint16_t conditions = 0x6985;
constexpr std::uint16_t no_current_ef = 0x6986;
constexpr std::uint16_t wrong_data = 0x6A80;
constexpr std::uint16_t not_found = 0x6A82;
constexpr std::uint16_t record_not_found = 0x6A83;
constexpr std::uint16_t wrong_p1_p2 = 0x6A86;
constexpr std::uint16_t reference_not_found = 0x6A88;
constexpr std::uint16_t wrong_offset = 0x6B00;
constexpr std::uint16_t exact_length = 0x6C00; ///< the low byte is the length
constexpr std::uint16_t unknown_instruction = 0x6D00;
constexpr std::uint16_t unknown_class = 0x6E00;
} // namespace sw

/// A command as the card receives it, short or extended (ISO/IEC 7816-4 §5.2).
struct Command {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data;
    std::optional<std::size_t> le; ///< 1 to 256, or to 65536 when extended; nothing: no data expected
    bool le_is_zero = false;       ///< Le was written 00, "as much as there is"
};

/// Nothing when the lengths contradict each other.
[[nodiscard]] std::optional<Command> parse_command(const Bytes& apdu);

struct Reply {
    Bytes data;
    std::uint16_t status = sw::ok;

    [[nodiscard]] Bytes bytes() const;
};

} // namespace simulator
