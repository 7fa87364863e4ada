#include "loopback_server.hpp"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/SocketImpl.h>
#include <algorithm>
#include <array>
#include <chrono>

namespace esente::soap::test {
namespace {

constexpr std::chrono::milliseconds look_again{20};

std::size_t content_length(const std::string& head) {
    const std::string name = "Content-Length: ";
    const auto at = head.find(name);
    return at == std::string::npos ? 0 : static_cast<std::size_t>(std::stoul(head.substr(at + name.size())));
}

} // namespace

bool Peer::shake_hands() {
    ssl_.reset(SSL_new(server_.context_.get()));
    SSL_set_fd(ssl_.get(), static_cast<int>(socket_.impl()->sockfd()));
    return SSL_accept(ssl_.get()) == 1;
}

std::optional<std::string> Peer::request() {
    std::string text;
    std::array<char, 4096> piece{};
    while (true) {
        const auto end = text.find("\r\n\r\n");
        if (end != std::string::npos && text.size() >= end + 4 + content_length(text.substr(0, end))) {
            server_.remember(text);
            return text;
        }
        const int count = SSL_read(ssl_.get(), piece.data(), static_cast<int>(piece.size()));
        if (count <= 0) {
            return std::nullopt;
        }
        text.append(piece.data(), static_cast<std::size_t>(count));
    }
}

bool Peer::send(const std::string& text) { return SSL_write(ssl_.get(), text.data(), static_cast<int>(text.size())) > 0; }

void Peer::reset() {
    socket_.setLinger(true, 0);
    socket_.close();
}

void Peer::close() {
    SSL_shutdown(ssl_.get());
    socket_.close();
}

void Peer::wait_for_goodbye() {
    char byte = 0;
    while (SSL_read(ssl_.get(), &byte, 1) > 0) {
    }
}

void Peer::stall() {
    while (!server_.stopping()) {
        std::this_thread::sleep_for(look_again);
    }
}

LoopbackServer::LoopbackServer(const Identity& server, const Identity& client_ca, std::vector<Step> steps)
    : context_{SSL_CTX_new(TLS_server_method()), SSL_CTX_free},
      socket_{Poco::Net::SocketAddress{"127.0.0.1", 0}},
      steps_{std::move(steps)} {
    SSL_CTX_use_certificate(context_.get(), server.certificate.get());
    SSL_CTX_use_PrivateKey(context_.get(), server.key.get());
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context_.get()), client_ca.certificate.get());
    accepts_ = QuietThreads{}.start("accept", [this] { serve(); });
}

LoopbackServer::~LoopbackServer() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    accepts_.join();
    for (auto& thread : threads_) {
        thread.join();
    }
}

void LoopbackServer::serve() {
    while (!stopping()) {
        if (!socket_.poll(Poco::Timespan{look_again.count() * Poco::Timespan::MILLISECONDS}, Poco::Net::Socket::SELECT_READ)) {
            continue;
        }
        Poco::Net::StreamSocket socket = socket_.acceptConnection();
        socket.setNoDelay(true);
        socket.setReceiveTimeout(Poco::Timespan{10, 0}); // a client that never leaves fails its test instead of hanging it
        const std::lock_guard lock{mutex_};
        if (connections_ >= steps_.size()) {
            ++connections_; // seen by the test as one too many
            continue;
        }
        threads_.push_back(QuietThreads{}.start("peer", [this, socket, step = steps_[connections_]] {
            Peer peer{*this, socket};
            step(peer);
        }));
        ++connections_;
    }
}

std::uint16_t LoopbackServer::port() const { return socket_.address().port(); }

std::vector<std::string> LoopbackServer::requests() const {
    const std::lock_guard lock{mutex_};
    return requests_;
}

std::size_t LoopbackServer::connections() const {
    const std::lock_guard lock{mutex_};
    return connections_;
}

std::size_t LoopbackServer::steps_left() const {
    const std::lock_guard lock{mutex_};
    return steps_.size() - std::min(steps_.size(), connections_);
}

std::size_t LoopbackServer::unexpected() const {
    const std::lock_guard lock{mutex_};
    return connections_ - std::min(steps_.size(), connections_);
}

void LoopbackServer::remember(const std::string& request) {
    const std::lock_guard lock{mutex_};
    requests_.push_back(request);
}

bool LoopbackServer::stopping() const {
    const std::lock_guard lock{mutex_};
    return stopping_;
}

std::string http(int status, const std::string& body, const std::string& headers) {
    return "HTTP/1.1 " + std::to_string(status) + " X\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

LoopbackServer::Step answering(const std::string& reply) {
    return [reply](Peer& peer) {
        if (peer.shake_hands()) {
            while (peer.request() && peer.send(reply)) {
            }
        }
    };
}

} // namespace esente::soap::test
