#pragma once

#include <chrono>

namespace simulator {

/// SIGTERM and SIGINT as something that can be waited for beside a socket. Blocks both signals in the calling thread: make it first.
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    StopSignal(StopSignal&&) = delete;
    StopSignal& operator=(StopSignal&&) = delete;

    /// Waits to the microsecond. False: the program is to end.
    [[nodiscard]] bool sleep_until(std::chrono::steady_clock::time_point instant) const;
    /// Waits until the socket has bytes or was closed. False: the program is to end.
    [[nodiscard]] bool wait_readable(int socket) const;

private:
    int descriptor_;
};

} // namespace simulator
