#pragma once

#include "core/case.hpp"
#include "core/verdict.hpp"

#include <string_view>
#include <vector>

namespace esente::core::advice {

/// Rule whose findings say that an exemption ends soon.
inline constexpr std::string_view ends_soon{"SCA-VICINA"};

/// A note for the patient for each exemption found to end soon, in the order of the findings. An exemption that no counter renews has none.
[[nodiscard]] std::vector<RenewalNote> renewal_notes(const Case& facts, const std::vector<Finding>& findings);

} // namespace esente::core::advice
