#include "app/card_figures.hpp"

namespace esente::app {

void CardFigures::looked(core::Instant now, Clock::time_point begun) {
    add(readers_, now, std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun));
}

void CardFigures::read(core::Instant now, std::chrono::microseconds took) { add(card_, now, took); }

PartFigures CardFigures::readers() const { return figures(readers_); }

PartFigures CardFigures::card() const { return figures(card_); }

void CardFigures::add(Part& part, core::Instant now, std::chrono::microseconds took) {
    const std::scoped_lock guard{lock_};
    part.last_success = now;
    part.durations.add(std::chrono::ceil<std::chrono::milliseconds>(took));
}

PartFigures CardFigures::figures(const Part& part) const {
    const std::scoped_lock guard{lock_};
    return {.last_success = part.last_success, .p95 = part.durations.p95()};
}

} // namespace esente::app
