#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace service_simulator {

/// Ends the waits of faults when the program is to end. Any thread.
class Stop {
public:
    void set() {
        const std::scoped_lock held(lock_);
        stopped_ = true;
        changed_.notify_all();
    }

    /// False if the program is to end.
    bool sleep(std::chrono::milliseconds time) {
        std::unique_lock held(lock_);
        return !changed_.wait_for(held, time, [this] { return stopped_; });
    }

private:
    std::mutex lock_;
    std::condition_variable changed_;
    bool stopped_ = false;
};

} // namespace service_simulator
