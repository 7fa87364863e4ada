#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// `roles` are those of whom the sources doubt that they may use the code. M50: the decree of 10-9-1998 says "as a rule the specialist";
/// Lazio forbids GPs, Sicily lets them; no Lombard text was found.
Hits pre_ruolo_hits(const Situation& s, const RuleRow& row) {
    return hit_if(s.claim && is_one_of(row.roles, s.facts.caller.role), claim_facts(s));
}

} // namespace

Rule pre_ruolo() noexcept {
    return {.id = "PRE-RUOLO",
            .find = pre_ruolo_hits,
            .italian = {"L'esenzione {code} è di norma prescritta dallo specialista.",
                        "Procedere solo se la richiesta è dello specialista o se la Regione lo ammette."},
            .english = {"The exemption {code} is as a rule prescribed by the specialist.",
                        "Go on only if the specialist asked for it or the region allows it."}};
}

} // namespace esente::core::rules
