#pragma once

#include "app/present_patients.hpp"
#include "app/requests.hpp"
#include "app/results.hpp"
#include "app/station.hpp"
#include "ports/bound.hpp"

namespace esente::app {

/// Waits for a patient's card within the bound, reads it and says what it is worth. The patient is told when the card leaves.
/// Fails as CardPort::read, core::card::parse_personal_data and core::card::assess do; the failure is recorded where the request says so,
/// and is STORE when it could not be.
[[nodiscard]] core::Result<Outcome> read_card(const Station& station, PresentPatients& present, const IdentifyRequest& request,
                                              const ports::Bound& bound);

} // namespace esente::app
