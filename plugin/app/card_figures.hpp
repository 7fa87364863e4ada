#pragma once

#include "app/results.hpp"
#include "core/durations.hpp"
#include "ports/clock_port.hpp"

#include <chrono>
#include <mutex>

namespace esente::app {

/// What this engine saw of readers and cards: when it last went well, and how long it took. Any thread.
class CardFigures {
public:
    using Clock = std::chrono::steady_clock;

    /// The readers were looked at with success, beginning at `begun`.
    void looked(core::Instant now, Clock::time_point begun);
    /// The files of a patient's card were read with success, which took so long without the wait for the card.
    void read(core::Instant now, std::chrono::microseconds took);
    [[nodiscard]] PartFigures readers() const;
    [[nodiscard]] PartFigures card() const;

private:
    struct Part {
        std::optional<core::Instant> last_success;
        core::Durations durations;
    };
    void add(Part& part, core::Instant now, std::chrono::microseconds took);
    [[nodiscard]] PartFigures figures(const Part& part) const;

    mutable std::mutex lock_;
    Part readers_;
    Part card_;
};

} // namespace esente::app
