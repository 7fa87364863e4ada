#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace esente::core::card {

using Bytes = std::vector<std::uint8_t>;

/// A short command (ISO/IEC 7816-4 §5.1). Reading a TS-CNS needs no extended length.
struct CommandApdu {
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data{};                 ///< at most 255 bytes; empty: no Lc
    std::optional<unsigned> le{}; ///< 1 to 256 bytes wanted; none: no Le
    /// As sent to the card; class 00.
    [[nodiscard]] Bytes bytes() const;

    [[nodiscard]] static CommandApdu select(std::uint8_t p1, Bytes data) { return {.ins = 0xA4, .p1 = p1, .data = std::move(data)}; }
    /// `offset` up to 32767, `length` 1 to 256.
    [[nodiscard]] static CommandApdu read_binary(std::size_t offset, std::size_t length);
};

/// What a card answers: data and the two status bytes (ISO/IEC 7816-4 §5.1.3).
struct ResponseApdu {
    Bytes data{};
    std::uint16_t status = 0; ///< SW1SW2

    [[nodiscard]] std::uint8_t sw1() const noexcept { return static_cast<std::uint8_t>(status >> 8U); }
    [[nodiscard]] unsigned sw2() const noexcept { return status & 0xFFU; }
    /// Empty for fewer than the two bytes every card owes: the card is gone.
    [[nodiscard]] static std::optional<ResponseApdu> from(std::span<const std::uint8_t> reply);
};

/// Status words (CNS Functional Specification 1.1.6, annex B; ISO/IEC 7816-4 §5.1.3).
namespace status {
inline constexpr std::uint16_t done = 0x9000;
inline constexpr std::uint16_t end_of_file = 0x6282;
inline constexpr std::uint16_t wrong_length = 0x6700;
inline constexpr std::uint16_t is_protected = 0x6982;
inline constexpr std::uint16_t no_current_file = 0x6986;
inline constexpr std::uint16_t not_found = 0x6A82;
inline constexpr std::uint16_t wrong_p1_p2 = 0x6A86;
inline constexpr std::uint16_t wrong_offset = 0x6B00;
inline constexpr std::uint16_t unknown_instruction = 0x6D00;
inline constexpr std::uint8_t more_data = 0x61;         ///< SW1; SW2 bytes wait for GET RESPONSE
inline constexpr std::uint8_t wrong_expectation = 0x6C; ///< SW1; Le must be SW2
} // namespace status

} // namespace esente::core::card
