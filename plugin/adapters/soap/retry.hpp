#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace esente::soap {

/// What went wrong with one attempt, as far as repeating goes.
enum class Mishap : std::uint8_t {
    none,
    connection_refused,    ///< nobody listens: nothing was sent
    kept_connection_broke, ///< a connection kept from an earlier call ended before the first byte of the reply
    gateway_timeout,       ///< HTTP 504: the contract asks for the identical call
    other,                 ///< anything else: repeating could not help or could do harm
};

/// How a call is repeated: the same bytes with the same message id, after each of these pauses, inside the bound of the call.
inline constexpr std::array<std::chrono::milliseconds, 2> retry_pauses{std::chrono::milliseconds{100}, std::chrono::milliseconds{300}};

[[nodiscard]] constexpr bool worth_repeating(Mishap mishap) noexcept {
    return mishap == Mishap::connection_refused || mishap == Mishap::kept_connection_broke || mishap == Mishap::gateway_timeout;
}

} // namespace esente::soap
