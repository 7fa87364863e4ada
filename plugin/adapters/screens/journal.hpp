#pragma once

#include "adapters/screens/view.hpp"
#include "ports/counter_store.hpp"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace esente::screens {

/// The operator's requests of today, oldest first; they hold names, so nobody keeps them.
using Rows = std::vector<ports::CounterRow>;

/// The journal is still being read.
struct NotYet {};

/// Reads the journal, for at most `longest`; NotYet leaves the reading in the visit, and the next call takes what it gave.
[[nodiscard]] std::variant<Rows, core::Error, NotYet> read_journal(const View& view, std::chrono::milliseconds longest);

/// The request of a PIN under this number; none if it is not this operator's, not of today, or could not be read.
[[nodiscard]] std::optional<ports::CounterRow> pin_request_in(const Rows& rows, std::string_view request_id);

} // namespace esente::screens
