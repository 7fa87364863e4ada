#pragma once

#include "core/verdict.hpp"

#include <vector>

namespace esente::core {

/// What the receipt of the national system would say, out of the findings about the message itself. Outcomes and severities as in the
/// specification of the Ministry of Economy (ricetta dematerializzata, prescrizione, 5-12-2024); that it would object to the same is
/// inferred.
[[nodiscard]] ExpectedReceipt expected_receipt(const std::vector<Finding>& findings);

} // namespace esente::core
