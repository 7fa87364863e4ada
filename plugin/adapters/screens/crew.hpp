#pragma once

#include "ports/log_port.hpp"
#include "ports/thread_port.hpp"

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace esente::screens {

/// The threads that answer requests, behind one bounded queue. Any thread.
class Crew {
public:
    static constexpr std::size_t size = 8;
    static constexpr std::size_t most_waiting = 256;

    /// `serve` answers one connection; its exceptions end here, logged by type.
    Crew(ports::ThreadPort& threads, ports::LogPort& log, std::function<void(const Poco::Net::StreamSocket&)> serve);
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Takes a connection over, or closes it when too many wait.
    void take(const Poco::Net::StreamSocket& socket);
    /// Cuts off what is being answered and what waits. True once every thread has ended; may be repeated.
    [[nodiscard]] bool stop(std::chrono::steady_clock::time_point deadline);

private:
    void run();
    void answer(const Poco::Net::StreamSocket& socket);

    ports::LogPort& log_;
    std::function<void(const Poco::Net::StreamSocket&)> serve_;
    std::mutex lock_;
    std::condition_variable changed_;
    std::deque<Poco::Net::StreamSocket> queue_;
    std::list<Poco::Net::StreamSocket> served_;
    bool stopping_ = false;
    std::size_t alive_ = 0;
    std::vector<std::thread> crew_;
};

} // namespace esente::screens
