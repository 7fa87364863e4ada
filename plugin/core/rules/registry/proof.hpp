#pragma once

#include "core/rules/situation.hpp"

namespace esente::core::rules {

/// The registry does not hold the claim or cannot tell, and the patient's age proves it.
[[nodiscard]] inline bool age_is_needed(const Situation& situation) {
    return (not_held(situation) || answered(situation, {Verification::non_verificabile})) && proved_by_age(situation) &&
           !registry_is_not_theirs(situation);
}

} // namespace esente::core::rules
