#include "core/rules/patient/death.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A draft of a day before the death: the registry will not speak of the code any more.
Hits paz_deceduto_dopo_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(refused(s, {"ANA-002"}) && !dead_by(*s.refusal, s.facts.day));
}

} // namespace

Rule paz_deceduto_dopo() noexcept {
    return {
        .id = "PAZ-DECEDUTO-DOPO",
        .find = paz_deceduto_dopo_hits,
        .italian = {"Per l'anagrafe l'assistito è deceduto dopo la data della ricetta: l'esenzione non si può più verificare.",
                    "Controllare la data della ricetta e il codice fiscale."},
        .english = {"The registry holds the patient as deceased after the day of the prescription: the exemption can no longer be checked.",
                    "Check the day of the prescription and the codice fiscale."}};
}

} // namespace esente::core::rules
