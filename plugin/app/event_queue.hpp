#pragma once

#include "app/engine.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace esente::app {

/// What the host has not pulled yet. Any thread; never waits for anything but its own lock.
class EventQueue {
public:
    static constexpr std::size_t capacity = 1024;

    /// `wake` may be empty; it is called without a lock held.
    explicit EventQueue(std::function<void()> wake) : wake_{std::move(wake)} {}

    /// Queues and wakes. Beyond the capacity the oldest card event gives way, or, where only jobs wait, the oldest of them: a host that
    /// waits for its jobs instead of pulling must not pay for them in memory, and every job still tells its end when asked.
    void push(Event event);
    /// The oldest event.
    [[nodiscard]] std::optional<Event> pop();

private:
    void make_room();

    std::function<void()> wake_;
    std::mutex lock_;
    std::deque<Event> events_;
};

} // namespace esente::app
