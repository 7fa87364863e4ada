#pragma once

#include <cstdint>
#include <optional>

namespace esente::system {

/// The user who owns the socket 127.0.0.1:`local` that is connected to 127.0.0.1:`remote`, asked of the kernel by sock_diag(7), which looks
/// up that one socket in microseconds. None where the kernel does not answer or has no such socket. Linux.
[[nodiscard]] std::optional<std::uint32_t> socket_owner(std::uint16_t local, std::uint16_t remote);

} // namespace esente::system
