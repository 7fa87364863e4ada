#include "adapters/screens/door.hpp"

#include "adapters/screens/request_head.hpp"
#include "ports/wiping.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/SocketAddress.h>

#include <algorithm>
#include <exception>
#include <string_view>
#include <typeinfo>

namespace esente::screens {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds glance{10};
constexpr std::chrono::hours for_ever{1};
constexpr int backlog = 256;
/// Then those already inside have their turn.
constexpr int most_at_once = 16;

} // namespace

Door::Door(Parts parts)
    : parts_{std::move(parts)},
      listener_{Poco::Net::SocketAddress{"127.0.0.1", 0}, backlog},
      port_{listener_.address().port()},
      buffer_(longest_head + longest_body, '\0') {
    bell_.connect(listener_.address());
    do { // somebody else may come between
        ear_ = listener_.acceptConnection();
    } while (ear_.peerAddress() != bell_.address());
    ear_.setBlocking(false);
    listener_.setBlocking(false);
    poll_.add(ear_, Poco::Net::PollSet::POLL_READ);
    poll_.add(listener_, Poco::Net::PollSet::POLL_READ);
    thread_ = parts_.threads.start("esente-door", [this] { run(); });
}

Door::~Door() {
    stop();
    thread_.join();
}

void Door::nudge() {
    const std::scoped_lock guard{ringing_};
    const char ring = '!';
    bell_.sendBytes(&ring, 1);
}

void Door::stop() {
    if (!stopping_.exchange(true)) {
        nudge();
    }
}

void Door::run() {
    while (!stopping_) {
        try {
            round();
        } catch (const std::exception& defect) {
            parts_.log.write(ports::LogLevel::error, std::string{"the screens' door stumbled: "} + typeid(defect).name());
        }
    }
    pending_.clear();
    listener_.close();
}

void Door::round() {
    const auto readable = poll_.poll(next_look());
    if (stopping_) {
        return;
    }
    if (readable.contains(ear_)) {
        ear_.receiveBytes(buffer_.data(), static_cast<int>(buffer_.size()));
    }
    if (readable.contains(listener_)) {
        accept();
    }
    look_at(readable);
}

Poco::Timespan Door::next_look() {
    auto until = Clock::now() + for_ever;
    if (const auto wanted = parts_.tidy()) {
        until = std::min(until, *wanted);
    }
    for (const auto& pending : pending_) {
        until = std::min(until, pending.partial ? Clock::now() + glance : pending.since + parts_.limits.head);
    }
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(until - Clock::now()).count();
    return Poco::Timespan{std::max<Poco::Timespan::TimeDiff>(left, 0) + 1000};
}

bool Door::admitted(const Poco::Net::StreamSocket& socket) {
    switch (parts_.peers.owner_of(socket.peerAddress().port(), port_)) {
    case ports::PeerOwner::same_user:
        return true;
    case ports::PeerOwner::unknown:
        if (!said_unknown_) {
            said_unknown_ = true;
            parts_.log.write(ports::LogLevel::warning, "this platform does not tell whose program opens a screen");
        }
        return true;
    case ports::PeerOwner::other_user:
        break;
    }
    parts_.log.write(ports::LogLevel::warning, "a program of another user knocked at the screens' port and was turned away");
    return false;
}

void Door::accept() {
    try {
        for (int guests = 0; guests < most_at_once; ++guests) {
            auto socket = listener_.acceptConnection();
            if (!admitted(socket)) {
                continue;
            }
            if (pending_.size() >= parts_.limits.pending) {
                drop(pending_.begin());
            }
            pending_.push_back({.socket = socket, .since = Clock::now(), .partial = false});
            poll_.add(socket, Poco::Net::PollSet::POLL_READ);
        }
    } catch (const Poco::Exception&) { // NOLINT(bugprone-empty-catch): nobody else stands at the door
    }
}

void Door::look_at(const Poco::Net::PollSet::SocketModeMap& readable) {
    const auto now = Clock::now();
    for (auto it = pending_.begin(); it != pending_.end();) {
        const auto pending = it++;
        const bool awake = pending->partial || readable.contains(pending->socket);
        const auto progress = awake ? progress_of(*pending) : Progress::nothing;
        if (progress == Progress::ready) {
            const auto socket = pending->socket;
            drop(pending);
            parts_.hand_over(socket);
        } else if (progress == Progress::dead ||
                   now >= pending->since + (progress == Progress::partial ? parts_.limits.body : parts_.limits.head)) {
            drop(pending);
        }
    }
}

Door::Progress Door::progress_of(Pending& pending) {
    int got = 0;
    try {
        got = pending.socket.receiveBytes(buffer_.data(), static_cast<int>(buffer_.size()), MSG_PEEK);
    } catch (const Poco::Exception&) {
        return Progress::dead;
    }
    if (got <= 0) {
        return Progress::dead;
    }
    if (!pending.partial) {
        pending.partial = true;
        poll_.remove(pending.socket);
    }
    const auto progress = progress_of({buffer_.data(), static_cast<std::size_t>(got)});
    ports::wipe(buffer_.data(), static_cast<std::size_t>(got)); // a form names people, and this buffer stays
    return progress;
}

Door::Progress Door::progress_of(std::string_view seen) {
    const auto head = seen.find("\r\n\r\n");
    if (head == std::string_view::npos) {
        return seen.size() >= longest_head ? Progress::dead : Progress::nothing;
    }
    if (head + 4 > longest_head) {
        return Progress::dead;
    }
    const auto framing = framing_of(seen.substr(0, head));
    if (framing.kind == Framing::Kind::broken) {
        return Progress::dead;
    }
    const bool whole = framing.kind == Framing::Kind::unbounded || framing.body > longest_body || seen.size() >= head + 4 + framing.body;
    return whole ? Progress::ready : Progress::partial;
}

void Door::drop(std::list<Pending>::iterator pending) {
    if (!pending->partial) {
        poll_.remove(pending->socket);
    }
    pending_.erase(pending);
}

} // namespace esente::screens
