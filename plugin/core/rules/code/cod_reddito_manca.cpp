#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// An income code without the mark that goes with it.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.family != nullptr && s.family->income && !s.facts.draft.income, claim_facts(s));
}

constexpr Wording italian{"Il codice {code} è legato al reddito, ma la ricetta non riporta il segno del reddito.",
                          "Se serve, segnare l'esenzione per reddito sulla ricetta."};
constexpr Wording english{"The code {code} depends on income, but the income mark is not set.",
                          "If needed, set the income mark on the prescription."};

} // namespace

Rule cod_reddito_manca() noexcept { return {.id = "COD-REDDITO-MANCA", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
