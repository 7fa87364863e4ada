#include "adapters/soap/session.hpp"

#include <Poco/Net/NetException.h>
#include <algorithm>
#include <string>
#include <utility>

namespace esente::soap {
namespace {

constexpr std::size_t most_idle = 4;
constexpr std::chrono::minutes longest_idle{1};

/// A peer that waits for our next request says nothing: what can be read is its goodbye or something unasked.
bool usable(Session& session) {
    try {
        return session.connected() &&
               !session.socket().poll(Poco::Timespan{0}, Poco::Net::Socket::SELECT_READ | Poco::Net::Socket::SELECT_ERROR);
    } catch (const Poco::Exception&) {
        return false;
    }
}

} // namespace

Session::Session(const Poco::URI& url, std::shared_ptr<const TlsContext> tls)
    : HTTPSClientSession{url.getHost(), url.getPort(), tls->poco()}, tls_{std::move(tls)} {
    setKeepAlive(true);
    setKeepAliveTimeout(Poco::Timespan{24 * Poco::Timespan::HOURS}); // how long to keep is the pool's affair
}

/// What a failed write left in the request's buffer goes here, not in the base class, whose destructor would send it over a new connection.
Session::~Session() {
    ending_ = true;
    try {
        flushRequest();
    } catch (const Poco::Exception&) { // NOLINT(bugprone-empty-catch): reported when it happened
    }
}

void Session::send(std::string_view bytes) {
    if (!connected()) {
        reconnect();
    }
    try {
        while (!bytes.empty()) {
            const auto sent = write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            if (sent <= 0) {
                return;
            }
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    } catch (const Poco::Exception&) { // NOLINT(bugprone-empty-catch): the read that follows names the reason
    }
}

std::size_t Session::receive_into(char* buffer, std::size_t capacity) {
    constexpr std::size_t most = 1 << 20;
    const int got = receive(buffer, static_cast<int>(std::min(capacity, most)));
    answered_ = answered_ || got > 0;
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

int Session::write(const char* buffer, std::streamsize length) {
    if (ending_) {
        throw Poco::Net::NetException{"the connection is being closed"};
    }
    return HTTPSession::write(buffer, length); // NOLINT(bugprone-parent-virtual-call): its child connects again when a write fails
}

std::optional<SessionPool::Idle> SessionPool::last() {
    const std::lock_guard lock{mutex_};
    if (idle_.empty()) {
        return std::nullopt;
    }
    Idle idle = std::move(idle_.back());
    idle_.pop_back();
    return idle;
}

SessionPool::Lease SessionPool::take() {
    const auto oldest = std::chrono::steady_clock::now() - longest_idle;
    while (auto idle = last()) {
        if (idle->since > oldest && usable(*idle->session)) {
            return {std::move(idle->session), true};
        }
    }
    return {std::make_unique<Session>(url_, tls_), false};
}

void SessionPool::give_back(std::unique_ptr<Session> session) {
    const std::lock_guard lock{mutex_};
    if (!closed_ && idle_.size() < most_idle) {
        idle_.push_back({std::move(session), std::chrono::steady_clock::now()});
    }
}

void SessionPool::close_all() {
    std::vector<Idle> idle;
    const std::lock_guard lock{mutex_};
    closed_ = true;
    idle.swap(idle_);
}

} // namespace esente::soap
