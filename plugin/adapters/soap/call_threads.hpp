#pragma once

#include "ports/thread_port.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace esente::soap {

/// The threads that wait for the network, started as they are needed. A thread that does not come back, as one in a name look-up, holds up
/// neither another call (there are several) nor the end of the engine (it is left behind and touches nothing but what it shares). Any
/// thread.
class CallThreads {
public:
    /// At most this many at a time, those left in a look-up included.
    static constexpr std::size_t most = 8;

    explicit CallThreads(ports::ThreadPort& threads);
    CallThreads(const CallThreads&) = delete;
    CallThreads& operator=(const CallThreads&) = delete;
    CallThreads(CallThreads&&) = delete;
    CallThreads& operator=(CallThreads&&) = delete;
    /// What was queued is still run. Waits until the threads are gone, but not longer than `patience`: a connection closed while the
    /// process ends meets OpenSSL's own clean-up, and what it frees then is lost.
    ~CallThreads();

    /// Runs `task` on a thread of its own as soon as one is free. It must not throw.
    void run(std::function<void()> task);

private:
    static constexpr std::chrono::milliseconds patience{1000};
    struct State;
    ports::ThreadPort& threads_;
    std::vector<std::thread> started_; ///< guarded by the state's mutex
    std::shared_ptr<State> state_;
};

} // namespace esente::soap
