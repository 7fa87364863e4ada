#pragma once

#include "adapters/soap/tls_context.hpp"

#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/URI.h>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace esente::soap {

/// One HTTPS connection. POCO's session would connect again by itself when a write fails, even from its destructor, and send the request
/// a second time; repeating is the retry rule's affair, so here a failed write stays one.
class Session final : public Poco::Net::HTTPSClientSession {
public:
    Session(const Poco::URI& url, std::shared_ptr<const TlsContext> tls);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    Session(Session&&) = delete;
    Session& operator=(Session&&) = delete;
    ~Session() override;

    /// Connects if need be, and sends it all, straight from `bytes` past every buffer of POCO's. A write that fails is not told: with TLS
    /// 1.3 the server's refusal of our certificate shows only on the first read, and what is thrown then names the reason.
    void send(std::string_view bytes);
    /// At least one byte of the reply, straight into `buffer` past every buffer of POCO's; 0 when the peer is done. Nothing may be
    /// read in another way.
    [[nodiscard]] std::size_t receive_into(char* buffer, std::size_t capacity);
    /// True once a byte of the current reply came.
    [[nodiscard]] bool answered() const noexcept { return answered_; }
    /// A new exchange begins.
    void begin() noexcept { answered_ = false; }

protected:
    int write(const char* buffer, std::streamsize length) override;

private:
    std::shared_ptr<const TlsContext> tls_; ///< its pins are read in each handshake
    bool answered_ = false;
    bool ending_ = false;
};

/// Connections kept between calls. A connection on which anything went wrong is not given back. Any thread.
class SessionPool {
public:
    SessionPool(Poco::URI url, std::shared_ptr<const TlsContext> tls) : url_{std::move(url)}, tls_{std::move(tls)} {}

    struct Lease {
        std::unique_ptr<Session> session;
        bool kept = false; ///< it served a call before
    };
    /// The connection used last, if the peer has not closed it, else one that is not yet connected.
    [[nodiscard]] Lease take();
    /// One that is not yet connected and is nobody else's.
    [[nodiscard]] std::unique_ptr<Session> fresh() const { return std::make_unique<Session>(url_, tls_); }
    void give_back(std::unique_ptr<Session> session);
    /// Closes them all, and those given back later, on the calling thread: closing a TLS connection writes to it.
    void close_all();

    [[nodiscard]] const Poco::URI& url() const noexcept { return url_; }
    [[nodiscard]] const TlsContext& tls() const noexcept { return *tls_; }

private:
    struct Idle {
        std::unique_ptr<Session> session;
        std::chrono::steady_clock::time_point since;
    };
    [[nodiscard]] std::optional<Idle> last();

    const Poco::URI url_;
    const std::shared_ptr<const TlsContext> tls_;
    std::mutex mutex_;
    std::vector<Idle> idle_;
    bool closed_ = false;
};

} // namespace esente::soap
