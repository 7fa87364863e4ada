#pragma once

#include "ports/log_port.hpp"
#include "ports/peer_port.hpp"
#include "ports/thread_port.hpp"

#include <Poco/Net/PollSet.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace esente::screens {

/// Where connections wait until their request is whole, so that no slow client ever holds a thread of the crew: one thread looks at all of
/// them without taking anything out of their buffers. The one that came first gives way when too many wait. A head whose end two readers
/// could see in two places is not answered. Programs of other users are turned away unheard.
class Door {
public:
    static constexpr std::size_t longest_head = 16'384;
    static constexpr std::size_t longest_body = 16'384;

    /// How many may wait, and how long from the connection on.
    struct Limits {
        std::size_t pending = 256;
        std::chrono::milliseconds head{5'000};
        std::chrono::milliseconds body{15'000};
    };

    struct Parts {
        ports::ThreadPort& threads;
        ports::LogPort& log;
        const ports::PeerPort& peers;
        std::function<void(const Poco::Net::StreamSocket&)>
            hand_over; ///< a request that is whole, or certain to be refused; must only post
        /// Looks after what grows old; gives the time it wants to look again, or none.
        std::function<std::optional<std::chrono::steady_clock::time_point>()> tidy;
        Limits limits{};
    };

    /// Listens on a free port of 127.0.0.1. Throws Poco::Exception when there is none.
    explicit Door(Parts parts);
    ~Door();
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// Has the thread look at tidy's time again. Any thread.
    void nudge();
    /// Ends the thread. Any thread; may be repeated.
    void stop();

private:
    struct Pending {
        Poco::Net::StreamSocket socket;
        std::chrono::steady_clock::time_point since;
        bool partial = false; ///< some bytes are there: looked at now and then, since polling would say so at once, for ever
    };
    enum class Progress : std::uint8_t { nothing, partial, ready, dead };

    void run();
    void round();
    void accept();
    void look_at(const Poco::Net::PollSet::SocketModeMap& readable);
    [[nodiscard]] bool admitted(const Poco::Net::StreamSocket& socket);
    [[nodiscard]] Progress progress_of(Pending& pending);
    [[nodiscard]] static Progress progress_of(std::string_view seen);
    void drop(std::list<Pending>::iterator pending);
    [[nodiscard]] Poco::Timespan next_look();

    Parts parts_;
    Poco::Net::ServerSocket listener_;
    std::uint16_t port_;
    Poco::Net::StreamSocket bell_; ///< a connection to itself: a byte on it ends the thread's sleep
    Poco::Net::StreamSocket ear_;
    std::mutex ringing_;
    Poco::Net::PollSet poll_;
    std::list<Pending> pending_;
    std::string buffer_;
    bool said_unknown_ = false;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

} // namespace esente::screens
