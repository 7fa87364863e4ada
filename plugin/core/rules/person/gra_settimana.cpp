#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// M99 is the code of a pregnancy whose week the GP does not know. `roles` are those who know it.
Hits gra_settimana_hits(const Situation& s, const RuleRow& row) {
    return hit_if(s.claim && is_one_of(row.roles, s.facts.caller.role), claim_facts(s));
}

} // namespace

Rule gra_settimana() noexcept {
    return {.id = "GRA-SETTIMANA",
            .find = gra_settimana_hits,
            .italian = {"Il codice {code} è per la gravidanza di cui non è nota la settimana.",
                        "Se la settimana è nota, usare il codice della settimana (da M01 a M41)."},
            .english = {"The code {code} is for a pregnancy whose week is not known.",
                        "If the week is known, use the code of the week (M01 to M41)."}};
}

} // namespace esente::core::rules
