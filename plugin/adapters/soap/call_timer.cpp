#include "adapters/soap/call_timer.hpp"

#include <algorithm>
#include <vector>

namespace esente::soap {
namespace {

using Clock = std::chrono::steady_clock;

/// How long an activity that did not return is left before it is told again.
constexpr std::chrono::milliseconds between_aborts{20};

/// How many calls may wait for their deadline before those that ended in time are let go.
constexpr std::size_t most_waiting = 32;

} // namespace

/// Shared with the thread, so that neither waits for the other.
struct CallTimer::State {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::shared_ptr<Call>> calls;
    Clock::time_point wakes = Clock::time_point::max();
    bool closed = false;

    void run();
    /// When the call needs the timer next; max if never. Ends it if it is due.
    static Clock::time_point attend(Call& call, Clock::time_point now);
};

Clock::time_point CallTimer::State::attend(Call& call, Clock::time_point now) {
    if (!call.over() && now < call.bound().deadline) {
        return call.bound().deadline;
    }
    call.fail(core::failure(core::Fault::timeout, "the service did not answer in time"));
    return call.abort_again() ? now + between_aborts : Clock::time_point::max();
}

void CallTimer::State::run() {
    std::unique_lock lock{mutex};
    while (!closed) {
        std::vector<std::shared_ptr<Call>> due = std::exchange(calls, {});
        lock.unlock();
        Clock::time_point next = Clock::time_point::max();
        due.erase(std::remove_if(due.begin(), due.end(),
                                 [&](const std::shared_ptr<Call>& call) {
                                     const auto wanted = attend(*call, Clock::now());
                                     next = std::min(next, wanted);
                                     return wanted == Clock::time_point::max();
                                 }),
                  due.end());
        lock.lock();
        const bool more = !calls.empty();
        calls.insert(calls.end(), std::make_move_iterator(due.begin()), std::make_move_iterator(due.end()));
        due.clear();
        if (more || closed) {
            continue;
        }
        wakes = next;
        if (next == Clock::time_point::max()) {
            changed.wait(lock, [&] { return closed || !calls.empty(); });
        } else {
            changed.wait_until(lock, next);
        }
        wakes = Clock::time_point::min();
    }
}

CallTimer::CallTimer(ports::ThreadPort& threads)
    : state_{std::make_shared<State>()}, thread_{threads.start("esente-soap-tmr", [state = state_] { state->run(); })} {}

CallTimer::~CallTimer() {
    std::vector<std::shared_ptr<Call>> calls;
    {
        const std::lock_guard lock{state_->mutex};
        state_->closed = true;
        calls.swap(state_->calls);
    }
    state_->changed.notify_all();
    thread_.join();
    const std::lock_guard lock{state_->mutex};
    calls.insert(calls.end(), state_->calls.begin(), state_->calls.end());
    for (const auto& call : calls) {
        call->fail(core::failure(core::Fault::cancelled, "the service is being closed"));
    }
}

void CallTimer::watch(std::shared_ptr<Call> call) {
    bool sooner = false;
    {
        const std::lock_guard lock{state_->mutex};
        sooner = call->bound().deadline < state_->wakes;
        if (state_->calls.size() >= most_waiting) {
            std::erase_if(state_->calls, [](const std::shared_ptr<Call>& waiting) { return waiting->settled(); });
        }
        state_->calls.push_back(std::move(call));
    }
    if (sooner) {
        state_->changed.notify_all();
    }
}

} // namespace esente::soap
