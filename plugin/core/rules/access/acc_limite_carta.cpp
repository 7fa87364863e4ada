#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The oracle limit stopped the question.
Hits acc_limite_carta_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(s.facts.paper_limit_passed, claim_facts(s)); }

} // namespace

Rule acc_limite_carta() noexcept {
    return {.id = "ACC-LIMITE-CARTA",
            .find = acc_limite_carta_hits,
            .italian = {"Oggi per questo assistito sono già stati provati troppi codici diversi senza la tessera.",
                        "Leggere la tessera dell'assistito. Per il quarto codice basta scrivere il motivo."},
            .english = {"Too many different codes were tried for this patient today without a card.",
                        "Read the patient's card. For a fourth code, typing the reason is enough."}};
}

} // namespace esente::core::rules
