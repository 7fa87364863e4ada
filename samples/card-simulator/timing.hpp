#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace simulator {

/// How long an exchange takes.
enum class Timing : std::uint8_t {
    off, ///< as fast as the machine is
    cns, ///< a contact card at 129 kbit/s
};

/// Time between the last byte of a command and the last byte of its reply. `cns`: 11.7 ms, 0.086 ms for each byte either way, and 65 ms
/// more when the reply has more than 254 data bytes, since T=1 then needs a second block and the card's memory a second access.
/// `reply_size` counts the status word.
[[nodiscard]] constexpr std::chrono::microseconds exchange_time(Timing timing, std::size_t command_size, std::size_t reply_size) {
    if (timing == Timing::off) {
        return std::chrono::microseconds{0};
    }
    constexpr std::size_t status_word = 2;
    constexpr std::size_t one_block = 254;
    const std::chrono::microseconds second_block{reply_size > one_block + status_word ? 65'000 : 0};
    return std::chrono::microseconds{11'700} + std::chrono::microseconds{86} * (command_size + reply_size) + second_block;
}

} // namespace simulator
