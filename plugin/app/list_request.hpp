#pragma once

#include "app/patient.hpp"
#include "app/station.hpp"
#include "core/registry.hpp"

namespace esente::app {

/// True when this patient's exemptions may be listed now: the mode and the card carry it, and the card is still in its reader.
[[nodiscard]] bool may_list(const Station& station, const Patient& patient);

/// The question for the list as of `today`, the day of the clock. `identity.id` must be set.
[[nodiscard]] core::ConsultRequest list_request(const Station& station, const core::Identity& identity, core::Date today);

} // namespace esente::app
