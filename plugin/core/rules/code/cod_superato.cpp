#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A code of an older decree, still met on old papers.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(s.family != nullptr && s.family->superseded, claim_facts(s)); }

constexpr Wording italian{"Il codice {code} appartiene a una numerazione superata.",
                          "Invitare l'assistito a chiedere alla ASST l'attestato con il codice attuale."};
constexpr Wording english{"The code {code} belongs to a numbering no longer in use.",
                          "Ask the patient to obtain a certificate with the current code."};

} // namespace

Rule cod_superato() noexcept { return {.id = "COD-SUPERATO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
