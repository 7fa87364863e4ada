#include "adapters/soap/call_threads.hpp"

#include "ports/wiping.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace esente::soap {

/// Shared with the threads, which may outlive the object.
struct CallThreads::State {
    std::mutex mutex;
    std::condition_variable work;
    std::condition_variable gone;
    std::deque<std::function<void()>> tasks;
    std::size_t alive = 0;
    std::size_t idle = 0;
    bool closed = false;

    void loop();
};

void CallThreads::State::loop() {
    std::unique_lock lock{mutex};
    while (true) {
        ++idle;
        work.wait(lock, [this] { return closed || !tasks.empty(); });
        --idle;
        if (tasks.empty()) {
            break;
        }
        {
            const std::function<void()> task = std::move(tasks.front());
            tasks.pop_front();
            lock.unlock();
            task();
        } // what the task held goes before the lock comes back
        ports::wipe_stack();
        lock.lock();
    }
    --alive;
    gone.notify_all();
}

CallThreads::CallThreads(ports::ThreadPort& threads) : threads_{threads}, state_{std::make_shared<State>()} { started_.reserve(most); }

CallThreads::~CallThreads() {
    std::unique_lock lock{state_->mutex};
    state_->closed = true;
    state_->work.notify_all();
    const bool all_came_back = state_->gone.wait_for(lock, patience, [this] { return state_->alive == 0; });
    lock.unlock();
    for (auto& thread : started_) {
        all_came_back ? thread.join() : thread.detach();
    }
}

void CallThreads::run(std::function<void()> task) {
    const std::lock_guard lock{state_->mutex};
    if (state_->idle <= state_->tasks.size() && state_->alive < most) {
        started_.push_back(threads_.start("esente-soap", [state = state_] { state->loop(); })); // waits for the lock
        ++state_->alive;
    }
    state_->tasks.push_back(std::move(task));
    state_->work.notify_one();
}

} // namespace esente::soap
