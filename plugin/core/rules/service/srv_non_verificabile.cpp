#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The service answers that it cannot tell.
Hits srv_non_verificabile_hits(const Situation& s, const RuleRow& /*row*/) {
    const bool silent = service_is_silent(s) && s.answer != nullptr;
    return hit_if(silent && s.answer->outcome_known && !declared(s), claim_facts(s));
}

} // namespace

Rule srv_non_verificabile() noexcept {
    return {.id = "SRV-NON-VERIFICABILE",
            .find = srv_non_verificabile_hits,
            .italian = {"L'anagrafe non può verificare il codice {code}.", "Indicare l'attestato di esenzione, oppure togliere il codice."},
            .english = {"The registry cannot check the code {code}.", "Enter the paper certificate, or take the code off."}};
}

} // namespace esente::core::rules
