#pragma once

#include "bytes.hpp"

#include <cstdint>
#include <optional>

namespace simulator {

/// One TCP connection to vpcd, the virtual reader inside pcscd: being connected is being inserted. Frames are a length of two bytes, the
/// higher first, and that many bytes. One frame of the reader is answered before the next comes; the protocol has no second exchange
/// in flight, so that a request for the ATR waits only for the reader itself.
class VpcdConnection {
public:
    /// Connects to a port of the loopback interface. Nothing when no reader listens there.
    [[nodiscard]] static std::optional<VpcdConnection> open(std::uint16_t port);
    VpcdConnection(VpcdConnection&& other) noexcept;
    VpcdConnection(const VpcdConnection&) = delete;
    VpcdConnection& operator=(const VpcdConnection&) = delete;
    VpcdConnection& operator=(VpcdConnection&&) = delete;
    ~VpcdConnection();

    [[nodiscard]] int socket() const { return socket_; }
    /// The next frame, read to its end. Nothing when the reader closed.
    [[nodiscard]] std::optional<Bytes> receive() const;
    /// False when the reader closed.
    [[nodiscard]] bool send(const Bytes& payload) const;

private:
    explicit VpcdConnection(int socket) : socket_(socket) {}
    [[nodiscard]] bool receive_exactly(std::uint8_t* into, std::size_t count) const;

    int socket_;
};

} // namespace simulator
