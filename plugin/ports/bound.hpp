#pragma once

#include <chrono>
#include <stop_token>

namespace esente::ports {

/// How long a call may wait, and what makes it give up sooner. Passed to every call that waits.
struct Bound {
    std::chrono::steady_clock::time_point deadline;
    std::stop_token stop;

    [[nodiscard]] static Bound of(std::chrono::milliseconds length, std::stop_token stop = {}) {
        return {std::chrono::steady_clock::now() + length, std::move(stop)};
    }
    [[nodiscard]] std::chrono::milliseconds left() const {
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        return rest.count() > 0 ? rest : std::chrono::milliseconds{0};
    }
    [[nodiscard]] bool cancelled() const noexcept { return stop.stop_requested(); }
};

} // namespace esente::ports
