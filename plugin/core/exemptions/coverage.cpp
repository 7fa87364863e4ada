#include "core/exemptions/coverage.hpp"

#include <algorithm>

namespace esente::core::exemptions {

Coverage coverage_of(const Catalogue& catalogue, const Subject& subject) noexcept {
    const auto found = std::find_if(catalogue.coverages.begin(), catalogue.coverages.end(),
                                    [&](const CoverageRow& row) { return applies(row.scope, subject); });
    return found == catalogue.coverages.end() ? Coverage::unknown : found->coverage;
}

} // namespace esente::core::exemptions
