#include "core/rules/rule.hpp"
#include "core/text.hpp"

#include <array>

namespace esente::core::rules {
namespace {

Hits no_code_at_all(const Situation& s) {
    return hit_if(s.written && !s.claim, {.code = harmless(trim(s.facts.draft.exemption), 20), .from = {}, .to = {}, .value = {}});
}

Hits code_and_not_exempt(const Situation& s) { return hit_if(s.written && s.facts.draft.non_exempt, claim_facts(s)); }

Hits neither_code_nor_not_exempt(const Situation& s) { return hit_if(!s.written && !s.facts.draft.non_exempt); }

/// In force although the catalogue does not know the code: the catalogue is always older than the law.
Hits held_but_unknown(const Situation& s) {
    const bool unknown = s.claim && (s.family == nullptr || !s.family->listed);
    return hit_if(unknown && answered(s, {Verification::valida}), claim_facts(s));
}

Hits code_of_an_older_decree(const Situation& s) { return hit_if(s.family != nullptr && s.family->superseded, claim_facts(s)); }

Hits income_mark_missing(const Situation& s) {
    return hit_if(s.family != nullptr && s.family->income && !s.facts.draft.income, claim_facts(s));
}

Hits income_mark_without_income_code(const Situation& s) {
    const bool income_code = s.family != nullptr && s.family->income;
    return hit_if(s.facts.draft.income && s.claim && s.family != nullptr && !income_code, claim_facts(s));
}

constexpr std::array code_rows{
    Rule{"COD-FORMA", no_code_at_all},
    Rule{"COD-E-NON-ESENTE", code_and_not_exempt},
    Rule{"COD-ASSENTE", neither_code_nor_not_exempt},
    Rule{"COD-SCONOSCIUTO", held_but_unknown},
    Rule{"COD-SUPERATO", code_of_an_older_decree},
    Rule{"COD-REDDITO-MANCA", income_mark_missing},
    Rule{"COD-REDDITO-IN-PIU", income_mark_without_income_code},
};

} // namespace

RuleList code_rules() noexcept { return code_rows; }

} // namespace esente::core::rules
