#include "core/rules/region/elsewhere.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry cannot know of the claim; a paper that stands decides.
Hits reg_carta_decide_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(only_paper_is_left(s) && paper_may_decide(s), claim_facts(s));
}

} // namespace

Rule reg_carta_decide() noexcept {
    return {.id = "REG-CARTA-DECIDE",
            .find = reg_carta_decide_hits,
            .italian = {"L'anagrafe di questa Regione non può sapere dell'esenzione {code}: decide l'attestato di esenzione.",
                        "Controllare che l'attestato sia dell'assistito e in vigore, poi procedere."},
            .english = {"This region's registry cannot know of the exemption {code}: the paper certificate decides.",
                        "Check that the certificate is the patient's and in force, then go on."}};
}

} // namespace esente::core::rules
