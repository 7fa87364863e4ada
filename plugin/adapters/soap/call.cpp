#include "adapters/soap/call.hpp"

namespace esente::soap {

void Call::listen() {
    on_stop_.emplace(bound_.stop, [weak = weak_from_this()] {
        if (const auto self = weak.lock()) {
            self->fail(core::failure(core::Fault::cancelled, "the call was cancelled"));
        }
    });
}

bool Call::over() const {
    const std::lock_guard lock{mutex_};
    return over_;
}

bool Call::settled() const {
    const std::lock_guard lock{mutex_};
    return over_ && !abort_;
}

bool Call::attach(std::function<void()> abort) {
    const std::lock_guard lock{mutex_};
    if (!over_) {
        abort_ = std::move(abort);
    }
    return !over_;
}

void Call::detach() {
    const std::lock_guard lock{mutex_};
    abort_ = nullptr;
}

bool Call::abort_again() {
    const std::lock_guard lock{mutex_};
    const bool busy = over_ && abort_ != nullptr;
    if (busy) {
        tell();
    }
    return busy;
}

bool Call::pause(std::chrono::milliseconds length) {
    std::unique_lock lock{mutex_};
    ended_.wait_for(lock, length, [this] { return over_; });
    return !over_;
}

bool Call::end() {
    const std::lock_guard lock{mutex_};
    if (over_) {
        return false;
    }
    over_ = true;
    tell();
    ended_.notify_all();
    return true;
}

void Call::tell() {
    if (abort_) {
        abort_();
    }
}

} // namespace esente::soap
