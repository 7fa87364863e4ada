#pragma once

#include "core/catalogue.hpp"
#include "core/exemptions/scope.hpp"

#include <optional>

namespace esente::core::exemptions {

/// The last day of the season that an exemption begun on `begun` belongs to: the first end of season on or after it. None where the code
/// has no season. `subject.day` decides which season's row is in force.
[[nodiscard]] std::optional<Date> season_end(const Catalogue& catalogue, const Subject& subject, Date begun) noexcept;

/// The latest day to which an exemption that ended on `ended` was prolonged in bulk; none where no row fits.
[[nodiscard]] std::optional<Date> prolonged_to(const Catalogue& catalogue, const Subject& subject, std::optional<Date> ended) noexcept;

} // namespace esente::core::exemptions
