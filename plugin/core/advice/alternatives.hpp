#pragma once

#include "core/rules/situation.hpp"
#include "core/verdict.hpp"

#include <optional>
#include <string>
#include <vector>

namespace esente::core::advice {

/// An exemption the patient holds in force beside the claim, and what it does on this kind of prescription.
struct Alternative {
    ExemptionCode code;
    Coverage coverage = Coverage::unknown;
    std::optional<Date> to; ///< none: unlimited
};

/// The code that serves this prescription best, for a claim that does not stand; none where the mode may not know the list, or none serves.
/// Best: free of everything, then what belongs to the disease or is listed, then a smaller ticket, then what no source describes. Of
/// equals, one with the claim's own root, then the one good longest. One that would be blocked or warned about itself is passed over.
[[nodiscard]] std::optional<Alternative> best_alternative(const rules::Situation& situation);

/// Codes that serve clearly better than the claim, which is in force: one that frees the whole prescription, or else up to three that may
/// serve. Empty while the claim frees what it is about.
[[nodiscard]] std::vector<Alternative> better_alternatives(const rules::Situation& situation);

/// Codes that a prescription marked as not exempt forgot, chosen in the same way.
[[nodiscard]] std::vector<Alternative> forgotten_codes(const rules::Situation& situation);

} // namespace esente::core::advice
