#include "app/screens.hpp"

#include <utility>

namespace esente::app {

ScreenResult Screen::result() const {
    const std::scoped_lock guard{lock_};
    return result_;
}

void Screen::finish(ScreenResult result) {
    {
        const std::scoped_lock guard{lock_};
        if (result_.end != ScreenEnd::open) {
            return;
        }
        result_ = std::move(result);
    }
    if (ended_) {
        ended_();
    }
}

} // namespace esente::app
