#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The service answers that it cannot tell.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    const bool silent = service_is_silent(s) && s.answer != nullptr;
    return hit_if(silent && s.answer->outcome_known && !declared(s), claim_facts(s));
}

constexpr Wording italian{"L'anagrafe non può verificare il codice {code}.",
                          "Indicare l'attestato di esenzione, oppure togliere il codice."};
constexpr Wording english{"The registry cannot check the code {code}.", "Enter the paper certificate, or take the code off."};

} // namespace

Rule srv_non_verificabile() noexcept { return {.id = "SRV-NON-VERIFICABILE", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
