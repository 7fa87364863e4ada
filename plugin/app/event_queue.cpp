#include "app/event_queue.hpp"

#include <algorithm>
#include <utility>

namespace esente::app {

bool EventQueue::make_room_for(const Event& event) {
    if (events_.size() < capacity) {
        return true;
    }
    const auto oldest = std::ranges::find_if(events_, [](const Event& waiting) { return waiting.kind != EventKind::job_done; });
    if (oldest != events_.end()) {
        events_.erase(oldest);
        return true;
    }
    return event.kind == EventKind::job_done;
}

void EventQueue::push(Event event) {
    {
        const std::scoped_lock guard{lock_};
        if (!make_room_for(event)) {
            return;
        }
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
