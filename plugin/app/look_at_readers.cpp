#include "app/look_at_readers.hpp"

#include <chrono>

namespace esente::app {
namespace {

constexpr std::chrono::milliseconds longest_look{2000};

} // namespace

core::Result<std::vector<ports::ReaderView>> look_at_readers(const Station& station, const std::stop_token& stop) {
    const auto begun = CardFigures::Clock::now();
    auto readers = station.card.readers(ports::Bound::of(longest_look, stop));
    if (readers) {
        station.figures.looked(station.clock.now(), begun);
    }
    return readers;
}

} // namespace esente::app
