#include "vpcd_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace simulator {

namespace {

void set_flag(int socket, int option) {
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, option, &on, sizeof on);
}

} // namespace

std::optional<VpcdConnection> VpcdConnection::open(std::uint16_t port) {
    VpcdConnection connection(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // The socket interface wants every kind of address through this one type.
    const auto* const any = reinterpret_cast<const sockaddr*>(&address);
    if (connection.socket_ < 0 || connect(connection.socket_, any, sizeof address) != 0) {
        return std::nullopt;
    }
    set_flag(connection.socket_, TCP_NODELAY);
    set_flag(connection.socket_, TCP_QUICKACK);
    return connection;
}

VpcdConnection::VpcdConnection(VpcdConnection&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}

VpcdConnection::~VpcdConnection() {
    if (socket_ >= 0) {
        close(socket_);
    }
}

bool VpcdConnection::receive_exactly(std::uint8_t* into, std::size_t count) const {
    for (std::size_t done = 0; done < count;) {
        const ssize_t got = recv(socket_, into + done, count - done, 0);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return false;
        }
        done += static_cast<std::size_t>(got);
        // vpcd sends length and payload separately and without TCP_NODELAY: a delayed acknowledgement costs 40 ms. The kernel takes
        // the option back by itself.
        set_flag(socket_, TCP_QUICKACK);
    }
    return true;
}

std::optional<Bytes> VpcdConnection::receive() const {
    std::array<std::uint8_t, 2> length{};
    if (!receive_exactly(length.data(), length.size())) {
        return std::nullopt;
    }
    Bytes payload(length[0] * 256U + length[1]);
    if (!receive_exactly(payload.data(), payload.size())) {
        return std::nullopt;
    }
    return payload;
}

bool VpcdConnection::send(const Bytes& payload) const {
    Bytes frame = big_endian_16(payload.size());
    append(frame, payload);
    for (std::size_t done = 0; done < frame.size();) {
        const ssize_t sent = ::send(socket_, frame.data() + done, frame.size() - done, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            return false;
        }
        done += static_cast<std::size_t>(sent);
    }
    return true;
}

} // namespace simulator
