#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The income mark beside a code that does not depend on income.
Hits cod_reddito_in_piu_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.facts.draft.income && s.claim && s.family != nullptr && !s.family->income, claim_facts(s));
}

} // namespace

Rule cod_reddito_in_piu() noexcept {
    return {.id = "COD-REDDITO-IN-PIU",
            .find = cod_reddito_in_piu_hits,
            .italian = {"La ricetta riporta il segno del reddito, ma il codice {code} non dipende dal reddito.",
                        "Se serve, togliere il segno del reddito."},
            .english = {"The income mark is set, but the code {code} does not depend on income.", "If needed, clear the income mark."}};
}

} // namespace esente::core::rules
