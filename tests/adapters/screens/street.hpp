#pragma once

#include "ports/peer_port.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

/// What stands before the door: whoever knocks, and whose program it is.
namespace esente::screens::test {

class FakePeers final : public ports::PeerPort {
public:
    explicit FakePeers(ports::PeerOwner owner = ports::PeerOwner::same_user) : owner_{owner} {}
    [[nodiscard]] ports::PeerOwner owner_of(std::uint16_t /*client_port*/, std::uint16_t /*server_port*/) const override { return owner_; }

private:
    ports::PeerOwner owner_;
};

/// A program that connects and sends what the test says, byte by byte. Nothing it waits for takes longer than 10 s.
class Guest {
public:
    explicit Guest(std::uint16_t port) {
        socket_.connect(Poco::Net::SocketAddress{"127.0.0.1", port});
        socket_.setReceiveTimeout(Poco::Timespan{10, 0});
    }
    void says(std::string_view bytes) { socket_.sendBytes(bytes.data(), static_cast<int>(bytes.size())); }
    /// Everything that comes until the other end closes.
    [[nodiscard]] std::string hears() {
        std::string all;
        std::string piece(4096, '\0');
        try {
            for (int got = 1; got > 0;) {
                got = socket_.receiveBytes(piece.data(), static_cast<int>(piece.size()));
                all.append(piece, 0, static_cast<std::size_t>(got > 0 ? got : 0));
            }
        } catch (const Poco::Net::NetException&) { // a connection that was cut is as ended as one that was closed
            return all;
        }
        return all;
    }
    /// The other end closes within this time, and sends nothing before. False when it is still open then.
    [[nodiscard]] bool is_sent_away(std::chrono::milliseconds within) {
        socket_.setReceiveTimeout(Poco::Timespan{within.count() * 1000});
        char byte = 0;
        try {
            return socket_.receiveBytes(&byte, 1) == 0;
        } catch (const Poco::TimeoutException&) {
            return false;
        } catch (const Poco::Net::NetException&) {
            return true;
        }
    }

private:
    Poco::Net::StreamSocket socket_;
};

} // namespace esente::screens::test
