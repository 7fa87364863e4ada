#pragma once

#include "adapters/soap/call.hpp"
#include "ports/thread_port.hpp"

#include <memory>

namespace esente::soap {

/// Ends each call at its deadline, whatever the network does. One thread, asleep while nothing is due. Any thread.
class CallTimer {
public:
    explicit CallTimer(ports::ThreadPort& threads);
    CallTimer(const CallTimer&) = delete;
    CallTimer& operator=(const CallTimer&) = delete;
    CallTimer(CallTimer&&) = delete;
    CallTimer& operator=(CallTimer&&) = delete;
    /// Ends every call with CANCELLED; returns at once.
    ~CallTimer();

    void watch(std::shared_ptr<Call> call);

private:
    struct State;
    std::shared_ptr<State> state_;
    std::thread thread_;
};

} // namespace esente::soap
