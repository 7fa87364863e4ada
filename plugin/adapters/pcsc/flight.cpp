#include "adapters/pcsc/flight.hpp"

#include <algorithm>
#include <utility>

namespace esente::pcsc {
namespace {

constexpr int most_cancels = 25;
constexpr std::chrono::milliseconds between_cancels{20};

} // namespace

void Flight::enter(CardCall call) {
    const std::lock_guard lock{mutex_};
    call.since = std::chrono::steady_clock::now();
    call_ = std::move(call);
    changed_.notify_all();
}

void Flight::leave() {
    const std::lock_guard lock{mutex_};
    call_.reset();
}

void Flight::lend(std::optional<SCARDCONTEXT> context) {
    const std::lock_guard lock{context_mutex_};
    context_ = context;
}

void Flight::finish() {
    const std::lock_guard lock{mutex_};
    finished_ = true;
    changed_.notify_all();
}

bool Flight::is_quitting() const {
    const std::lock_guard lock{mutex_};
    return quitting_;
}

bool Flight::pause(std::chrono::milliseconds length) {
    std::unique_lock lock{mutex_};
    return !changed_.wait_for(lock, length, [this] { return quitting_; });
}

void Flight::quit() {
    const std::lock_guard lock{mutex_};
    quitting_ = true;
    changed_.notify_all();
}

bool Flight::begin_cancel() {
    const std::lock_guard lock{mutex_};
    return !std::exchange(cancelling_, true);
}

void Flight::cancel() {
    for (int turn = 0; turn < most_cancels; ++turn) {
        {
            const std::lock_guard lock{context_mutex_};
            if (context_) {
                SCardCancel(*context_); // one that comes before the wait is lost
            }
        }
        std::unique_lock lock{mutex_};
        if (changed_.wait_for(lock, between_cancels, [this] { return finished_; })) {
            break;
        }
    }
    end_cancel();
}

void Flight::end_cancel() {
    const std::lock_guard lock{mutex_};
    cancelling_ = false;
    changed_.notify_all();
}

bool Flight::is_cancelling() const {
    const std::lock_guard lock{mutex_};
    return cancelling_;
}

bool Flight::is_finished() const {
    const std::lock_guard lock{mutex_};
    return finished_;
}

bool Flight::await(std::chrono::steady_clock::time_point deadline, std::chrono::milliseconds stuck_after) {
    std::unique_lock lock{mutex_};
    while (!(finished_ && !cancelling_) && !woken_) {
        const auto limit = call_ ? std::min(deadline, call_->since + stuck_after) : deadline;
        if (std::chrono::steady_clock::now() >= limit) {
            break;
        }
        changed_.wait_until(lock, limit);
    }
    woken_ = false;
    return finished_ && !cancelling_;
}

void Flight::wake() {
    const std::lock_guard lock{mutex_};
    woken_ = true;
    changed_.notify_all();
}

std::optional<Flight::CardCall> Flight::card_call() const {
    const std::lock_guard lock{mutex_};
    return call_;
}

} // namespace esente::pcsc
