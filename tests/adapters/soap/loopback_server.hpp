#pragma once

#include "test_pki.hpp"
#include "test_threads.hpp"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <openssl/ssl.h>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace esente::soap::test {

class LoopbackServer;

/// The server's end of one connection. Not POCO's classes on this side: a test must be able to misbehave at any byte.
class Peer {
public:
    Peer(LoopbackServer& server, Poco::Net::StreamSocket socket) : server_{server}, socket_{std::move(socket)} {}

    /// TLS with a client certificate required; false when it fails.
    [[nodiscard]] bool shake_hands();
    /// The next request, headers and body; nothing when the client goes away.
    [[nodiscard]] std::optional<std::string> request();
    /// False when the client is gone.
    bool send(const std::string& text);
    /// Ends the connection with a reset, without a TLS goodbye.
    void reset();
    /// Says goodbye and closes.
    void close();
    /// Waits until the client goes away.
    void wait_for_goodbye();
    /// Waits until the test is over.
    void stall();

private:
    LoopbackServer& server_;
    Poco::Net::StreamSocket socket_;
    std::unique_ptr<SSL, void (*)(SSL*)> ssl_{nullptr, SSL_free};
};

/// Serves connections one after another on 127.0.0.1, each by its step; a connection beyond the steps is a failure of the test.
class LoopbackServer {
public:
    using Step = std::function<void(Peer&)>;

    LoopbackServer(const Identity& server, const Identity& client_ca, std::vector<Step> steps);
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;
    LoopbackServer(LoopbackServer&&) = delete;
    LoopbackServer& operator=(LoopbackServer&&) = delete;
    ~LoopbackServer();

    [[nodiscard]] std::uint16_t port() const;
    /// Every request so far, in order.
    [[nodiscard]] std::vector<std::string> requests() const;
    [[nodiscard]] std::size_t connections() const;
    [[nodiscard]] std::size_t steps_left() const;
    /// Connections for which there was no step.
    [[nodiscard]] std::size_t unexpected() const;

private:
    friend class Peer;
    void serve();
    void remember(const std::string& request);
    [[nodiscard]] bool stopping() const;

    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context_;
    Poco::Net::ServerSocket socket_;
    std::vector<Step> steps_;
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::size_t connections_ = 0;
    bool stopping_ = false;
    std::list<std::thread> threads_;
    std::thread accepts_;
};

/// An HTTP reply with its length, alive or closing.
[[nodiscard]] std::string http(int status, const std::string& body,
                               const std::string& headers = "Content-Type: text/xml; charset=utf-8\r\n");

/// Answers every request of a connection with `body`.
[[nodiscard]] LoopbackServer::Step answering(const std::string& reply);

} // namespace esente::soap::test
