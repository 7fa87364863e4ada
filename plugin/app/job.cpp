#include "app/job.hpp"

#include <cassert>
#include <utility>

namespace esente::app {

bool Job::wait(std::chrono::milliseconds longest) const {
    std::unique_lock guard{lock_};
    return done_.wait_for(guard, longest, [this] { return outcome_.has_value(); });
}

const core::Result<Outcome>* Job::outcome() const {
    const std::scoped_lock guard{lock_};
    return outcome_ ? &*outcome_ : nullptr;
}

void Job::publish(core::Result<Outcome> outcome) {
    {
        const std::scoped_lock guard{lock_};
        assert(!outcome_);
        outcome_.emplace(std::move(outcome));
    }
    done_.notify_all();
}

} // namespace esente::app
