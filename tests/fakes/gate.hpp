#pragma once

#include "core/result.hpp"
#include "ports/bound.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace esente::fakes {

/// A place where a fake stops until the test lets it pass, or its bound ends. The test can wait until somebody stands there.
class Gate {
public:
    static constexpr std::chrono::seconds patience{20};

    void open() {
        const std::scoped_lock guard{lock_};
        open_ = true;
        changed_.notify_all();
    }
    /// CANCELLED or TIMEOUT when the bound ended first.
    core::Result<core::Done> pass(const ports::Bound& bound) {
        std::unique_lock guard{lock_};
        reached_ = true;
        changed_.notify_all();
        if (changed_.wait_until(guard, bound.stop, bound.deadline, [this] { return open_; })) {
            return core::Done{};
        }
        return bound.cancelled() ? core::failure(core::Fault::cancelled, "cancelled at the gate")
                                 : core::failure(core::Fault::timeout, "timed out at the gate");
    }
    /// False when nobody came within the test's patience.
    [[nodiscard]] bool reached() {
        std::unique_lock guard{lock_};
        return changed_.wait_for(guard, patience, [this] { return reached_; });
    }

private:
    std::mutex lock_;
    std::condition_variable_any changed_;
    bool open_ = false;
    bool reached_ = false;
};

} // namespace esente::fakes
