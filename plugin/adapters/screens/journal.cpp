#include "adapters/screens/journal.hpp"

#include <algorithm>
#include <utility>

namespace esente::screens {

std::variant<Rows, core::Error, NotYet> read_journal(const View& view, std::chrono::milliseconds longest) {
    auto& reading = view.visit.progress.journal;
    if (!reading) {
        reading = view.engine.counter_journal(view.visit.order.caller);
    }
    if (!reading->wait(longest)) {
        return NotYet{};
    }
    const auto job = std::exchange(reading, nullptr);
    const auto& outcome = *job->outcome();
    if (!outcome) {
        return outcome.error();
    }
    return std::get<Rows>(outcome.value());
}

std::optional<ports::CounterRow> pin_request_in(const Rows& rows, std::string_view request_id) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const ports::CounterRow& each) {
        return each.kind == "pin" && !each.request_id.empty() && each.request_id == request_id;
    });
    return row != rows.end() ? std::optional{*row} : std::nullopt;
}

} // namespace esente::screens
