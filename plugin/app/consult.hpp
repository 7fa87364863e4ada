#pragma once

#include "app/requests.hpp"
#include "app/results.hpp"
#include "app/station.hpp"

#include <stop_token>

namespace esente::app {

/// Lists a patient's exemptions. CONSULT_NOT_ALLOWED before any byte leaves, where another patient is expected, the mode or the card does
/// not carry it, or the card has left; USAGE when the patient has no id or the expected one is no patient code. Every other outcome is
/// recorded before anybody sees it: without a record STORE and no list.
[[nodiscard]] core::Result<Outcome> consult(const Station& station, const ConsultOrder& order, const std::stop_token& stop);

} // namespace esente::app
