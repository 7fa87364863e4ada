#include "core/rules/region/elsewhere.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry cannot know of the claim, and no paper proves it.
Hits reg_senza_carta_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(only_paper_is_left(s) && !paper_may_decide(s), claim_facts(s));
}

} // namespace

Rule reg_senza_carta() noexcept {
    return {
        .id = "REG-SENZA-CARTA",
        .find = reg_senza_carta_hits,
        .italian = {"L'anagrafe di questa Regione non può sapere dell'esenzione {code} e non c'è un attestato di esenzione che la provi.",
                    "Indicare un attestato di esenzione dell'assistito in vigore, oppure togliere il codice."},
        .english = {"This region's registry cannot know of the exemption {code}, and no paper certificate proves it.",
                    "Enter a paper certificate of the patient that is in force, or take the code off."}};
}

} // namespace esente::core::rules
