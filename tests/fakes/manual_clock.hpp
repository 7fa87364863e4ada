#pragma once

#include "ports/clock_port.hpp"

#include <atomic>
#include <memory>
#include <utility>

namespace esente::fakes {

/// The time, as the test sets it. Starts on 24 November 2026 at 10:00 UTC.
class ClockHand {
public:
    [[nodiscard]] core::Instant now() const { return now_.load(); }
    void forward(std::chrono::milliseconds step) { now_.store(now_.load() + step); }

private:
    std::atomic<core::Instant> now_{*core::instant_from_iso("2026-11-24T10:00:00Z")};
};

class ManualClock final : public ports::ClockPort {
public:
    explicit ManualClock(std::shared_ptr<ClockHand> hand) : hand_{std::move(hand)} {}
    [[nodiscard]] core::Instant now() const override { return hand_->now(); }

private:
    std::shared_ptr<ClockHand> hand_;
};

} // namespace esente::fakes
