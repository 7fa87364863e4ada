#pragma once

#include "core/rules/situation.hpp"

#include <string>
#include <vector>

namespace esente::core::advice {

/// An exemption in force that ends within `expiry_notice_days` of the day judged, both ends included.
struct Ending {
    std::string code; ///< canonical; of the claim as it was claimed
    Date to;          ///< last day, bulk prolongations and periods that follow without a gap counted
    int days_left = 0;
};

/// The claimed exemption first: its end by the registry, else by the list, else by a certificate that stands. Then, where the mode may know
/// the list, up to three others, the soonest first, never a delicate one.
[[nodiscard]] std::vector<Ending> ending_soon(const rules::Situation& situation);

} // namespace esente::core::advice
