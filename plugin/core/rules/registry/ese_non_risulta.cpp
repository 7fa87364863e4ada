#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// "Not held" proves something only where nothing explains the absence.
Hits ese_non_risulta_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(answered(s, {Verification::non_risulta}) && !absence_is_explained(s), claim_facts(s));
}

} // namespace

Rule ese_non_risulta() noexcept {
    return {
        .id = "ESE-NON-RISULTA",
        .find = ese_non_risulta_hits,
        .italian = {"L'esenzione {code} non risulta in vigore per l'assistito.",
                    "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. Controllare anche che il codice sia "
                    "scritto bene."},
        .english = {"The exemption {code} is not in force for the patient.",
                    "Take the code off, or use another valid exemption of the patient. Check also that the code is spelled correctly."}};
}

} // namespace esente::core::rules
