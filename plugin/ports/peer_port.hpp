#pragma once

#include <cstdint>

namespace esente::ports {

/// Whose program is at the other end of a connection on this machine.
enum class PeerOwner : std::uint8_t {
    unknown,    ///< this platform cannot tell
    same_user,  ///< the user this process runs as
    other_user, ///< somebody else, or nobody who can be found
};

/// Tells users of one machine apart. Any thread; touches the operating system's tables only.
class PeerPort {
public:
    virtual ~PeerPort() = default;
    /// The owner of the client's end of an IPv4 connection over 127.0.0.1, by the two port numbers.
    [[nodiscard]] virtual PeerOwner owner_of(std::uint16_t client_port, std::uint16_t server_port) const = 0;
};

} // namespace esente::ports
