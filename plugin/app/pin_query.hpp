#pragma once

#include "app/requests.hpp"
#include "app/results.hpp"
#include "app/station.hpp"

#include <stop_token>

namespace esente::app {

/// How far the second part has come. Each of the three is recorded before it is told.
[[nodiscard]] core::Result<Outcome> pin_status(const Station& station, const PinQuery& query, const std::stop_token& stop);

/// The second part again, to the same contact; the service does it twice at most.
[[nodiscard]] core::Result<Outcome> pin_repeat(const Station& station, const PinQuery& query, const std::stop_token& stop);

/// Cancels the request. USAGE without a reason.
[[nodiscard]] core::Result<Outcome> pin_cancel(const Station& station, const PinQuery& query, const std::stop_token& stop);

} // namespace esente::app
