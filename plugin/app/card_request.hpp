#pragma once

#include "app/requests.hpp"
#include "app/results.hpp"
#include "app/station.hpp"

#include <stop_token>

namespace esente::app {

/// Asks for a new card. Refusals, message id and record as with a PIN; the same request again gives the same case.
[[nodiscard]] core::Result<Outcome> card_request(const Station& station, const CardOrder& order, const std::stop_token& stop);

} // namespace esente::app
