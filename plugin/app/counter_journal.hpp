#pragma once

#include "app/results.hpp"
#include "app/station.hpp"
#include "core/operator.hpp"

#include <optional>

namespace esente::app {

/// The operator's requests of today, oldest first; names and masked contacts, no PIN part. USAGE for who is no counter operator.
[[nodiscard]] core::Result<Outcome> counter_journal(const Station& station, const std::optional<core::Operator>& caller);

} // namespace esente::app
