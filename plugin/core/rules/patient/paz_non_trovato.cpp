#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry does not know the person.
Hits paz_non_trovato_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(refused(s, {"ANA-001"})); }

} // namespace

Rule paz_non_trovato() noexcept {
    return {.id = "PAZ-NON-TROVATO",
            .find = paz_non_trovato_hits,
            .italian = {"L'anagrafe non trova l'assistito: l'esenzione non si può verificare.",
                        "Controllare il codice fiscale, oppure leggere la tessera."},
            .english = {"The registry does not find the patient: the exemption cannot be checked.",
                        "Check the codice fiscale, or read the card."}};
}

} // namespace esente::core::rules
