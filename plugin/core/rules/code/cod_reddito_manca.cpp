#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// An income code without the mark that goes with it.
Hits cod_reddito_manca_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.family != nullptr && s.family->income && !s.facts.draft.income, claim_facts(s));
}

} // namespace

Rule cod_reddito_manca() noexcept {
    return {.id = "COD-REDDITO-MANCA",
            .find = cod_reddito_manca_hits,
            .italian = {"Il codice {code} è legato al reddito, ma la ricetta non riporta il segno del reddito.",
                        "Se serve, segnare l'esenzione per reddito sulla ricetta."},
            .english = {"The code {code} depends on income, but the income mark is not set.",
                        "If needed, set the income mark on the prescription."}};
}

} // namespace esente::core::rules
