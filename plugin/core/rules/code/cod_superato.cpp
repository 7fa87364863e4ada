#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A code of an older decree, still met on old papers.
Hits cod_superato_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.family != nullptr && s.family->superseded, claim_facts(s));
}

} // namespace

Rule cod_superato() noexcept {
    return {.id = "COD-SUPERATO",
            .find = cod_superato_hits,
            .italian = {"Il codice {code} appartiene a una numerazione superata.",
                        "Invitare l'assistito a chiedere alla ASST l'attestato con il codice attuale."},
            .english = {"The code {code} belongs to a numbering no longer in use.",
                        "Ask the patient to obtain a certificate with the current code."}};
}

} // namespace esente::core::rules
