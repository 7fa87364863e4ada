#include "app/event_queue.hpp"

#include <algorithm>
#include <utility>

namespace esente::app {

void EventQueue::make_room() {
    if (events_.size() < capacity) {
        return;
    }
    const auto oldest = std::ranges::find_if(
        events_, [](const Event& waiting) { return waiting.kind != EventKind::job_done && waiting.kind != EventKind::screen_ended; });
    events_.erase(oldest != events_.end() ? oldest : events_.begin());
}

void EventQueue::push(Event event) {
    {
        const std::scoped_lock guard{lock_};
        make_room();
        events_.push_back(std::move(event));
    }
    if (wake_) {
        wake_();
    }
}

std::optional<Event> EventQueue::pop() {
    const std::scoped_lock guard{lock_};
    if (events_.empty()) {
        return std::nullopt;
    }
    Event oldest = std::move(events_.front());
    events_.pop_front();
    return oldest;
}

} // namespace esente::app
