#pragma once

#include "app/requests.hpp"
#include "app/results.hpp"
#include "app/station.hpp"

namespace esente::app {

/// Records that somebody looked at a warning: for this patient, code and day it comes back as information. The record is durable before the
/// warning is remembered. USAGE for a patient or code that is none, or without a rule; STORE otherwise.
[[nodiscard]] core::Result<Outcome> acknowledge(const Station& station, const AcknowledgeOrder& order);

} // namespace esente::app
