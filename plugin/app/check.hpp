#pragma once

#include "app/requests.hpp"
#include "app/results.hpp"
#include "app/station.hpp"

#include <stop_token>

namespace esente::app {

/// Judges one draft for one patient. Once the patient is known every outcome is on record before anybody sees it: a verdict, or `failed`.
/// Fails with USAGE (nobody named, a declaration without a certificate), CARD_ABSENT (the card left its reader longer ago than presence
/// lasts: it must be read again), STORE, CANCELLED. What the service does not say is a verdict, never a failure.
[[nodiscard]] core::Result<Outcome> check(const Station& station, const CheckOrder& order, const std::stop_token& stop);

} // namespace esente::app
