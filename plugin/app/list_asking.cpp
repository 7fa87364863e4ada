#include "app/list_asking.hpp"

#include <utility>

namespace esente::app {

void ListAsking::tell(Reply reply) {
    {
        const std::scoped_lock guard{lock_};
        reply_ = std::move(reply);
    }
    told_.notify_all();
}

std::optional<ListAsking::Reply> ListAsking::await(const ports::Bound& bound) {
    std::unique_lock guard{lock_};
    told_.wait_until(guard, bound.stop, bound.deadline, [this] { return reply_.has_value(); });
    return reply_;
}

} // namespace esente::app
