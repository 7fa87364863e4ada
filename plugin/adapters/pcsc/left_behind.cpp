#include "adapters/pcsc/left_behind.hpp"

#include <algorithm>
#include <utility>

namespace esente::pcsc {

void LeftBehind::add(std::shared_ptr<Flight> flight, Flight::CardCall call) {
    const std::lock_guard lock{mutex_};
    entries_.push_back({.flight = std::move(flight), .call = std::move(call)});
}

std::size_t LeftBehind::count() const {
    const std::lock_guard lock{mutex_};
    std::erase_if(entries_, [](const Entry& entry) { return entry.flight->is_finished(); });
    return entries_.size();
}

bool LeftBehind::service_hangs() const {
    const std::lock_guard lock{mutex_};
    return std::ranges::any_of(
        entries_, [](const Entry& entry) { return !entry.flight->is_finished() && entry.call.if_stuck == core::Fault::timeout; });
}

std::optional<core::Fault> LeftBehind::holds(const ReaderState& reader) const {
    const std::lock_guard lock{mutex_};
    const auto found = std::ranges::find_if(entries_, [&reader](const Entry& entry) {
        return !entry.flight->is_finished() && entry.call.reader == reader.name && reader.has_card() &&
               entry.call.counter == reader.counter();
    });
    return found == entries_.end() ? std::nullopt : std::optional{found->call.if_stuck};
}

} // namespace esente::pcsc
