#pragma once

#include "app/requests.hpp"
#include "app/results.hpp"
#include "app/station.hpp"

#include <stop_token>

namespace esente::app {

/// Asks for a PIN. What the rules of the counter forbid is refused, all of it at once, before anything is sent. The message id is on disk
/// before the request leaves: the same request by the same operator, after a failure or a restart, is the same request to the service.
/// Within 15 minutes it gives the first part again; later the state of the one that stands. The audit row is durable before the first
/// part is released. A PIN already issued (PIN-006) is told, never regenerated unasked.
[[nodiscard]] core::Result<Outcome> pin_request(const Station& station, const PinOrder& order, const std::stop_token& stop);

} // namespace esente::app
