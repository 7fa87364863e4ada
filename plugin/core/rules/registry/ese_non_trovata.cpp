#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// "Not held" proves something only where nothing explains the absence.
Hits ese_non_trovata_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(answered(s, {Verification::non_trovata}) && !absence_is_explained(s), claim_facts(s));
}

} // namespace

Rule ese_non_trovata() noexcept {
    return {
        .id = "ESE-NON-TROVATA",
        .find = ese_non_trovata_hits,
        .italian = {"L'assistito non ha l'esenzione {code}.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. "
                                                              "Controllare anche che il codice sia scritto bene."},
        .english = {"The patient does not have the exemption {code}.",
                    "Take the code off, or use another valid exemption of the patient. Check also that the code is spelled correctly."}};
}

} // namespace esente::core::rules
