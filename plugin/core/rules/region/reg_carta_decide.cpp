#include "core/rules/region/elsewhere.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry cannot know of the claim; a paper that stands decides.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(only_paper_is_left(s) && paper_may_decide(s), claim_facts(s)); }

constexpr Wording italian{"L'anagrafe di questa Regione non può sapere dell'esenzione {code}: decide l'attestato di esenzione.",
                          "Controllare che l'attestato sia dell'assistito e in vigore, poi procedere."};
constexpr Wording english{"This region's registry cannot know of the exemption {code}: the paper certificate decides.",
                          "Check that the certificate is the patient's and in force, then go on."};

} // namespace

Rule reg_carta_decide() noexcept { return {.id = "REG-CARTA-DECIDE", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
