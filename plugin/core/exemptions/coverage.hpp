#pragma once

#include "core/catalogue.hpp"
#include "core/exemptions/scope.hpp"

namespace esente::core::exemptions {

/// What the code does on this kind of prescription on the day, by the first row that fits; unknown where none does.
[[nodiscard]] Coverage coverage_of(const Catalogue& catalogue, const Subject& subject) noexcept;

} // namespace esente::core::exemptions
