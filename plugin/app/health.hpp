#pragma once

#include "app/catalogue_in_force.hpp"
#include "app/results.hpp"
#include "app/station.hpp"

#include <stop_token>

namespace esente::app {

/// Looks at every part of the station, the service included, and says what to do about each. It fails only when cancelled: what does not
/// work is a line. A check could run when the store answers, the service does, and our certificate has not expired; readers are not needed,
/// since a patient can be identified without a card.
[[nodiscard]] core::Result<Outcome> health(const Station& station, CatalogueInForce& catalogues, const std::stop_token& stop);

} // namespace esente::app
