#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// flagEsenzionePatologia of the Lombardy form beside a code that is of income or age, or the other way round. The national message has no
/// such flag, and its meaning is inferred: information only.
Hits ric_patologia_hits(const Situation& s, const RuleRow& /*row*/) {
    const auto& flag = s.facts.draft.disease_exemption;
    return hit_if(flag && s.family != nullptr && *flag == s.family->income, claim_facts(s));
}

} // namespace

Rule ric_patologia() noexcept {
    return {.id = "RIC-PATOLOGIA",
            .find = ric_patologia_hits,
            .italian = {"Il segno «esenzione per patologia» non corrisponde al codice {code}.", "Se serve, correggere il segno."},
            .english = {"The mark “exempt for a disease” does not fit the code {code}.", "If needed, correct the mark."}};
}

} // namespace esente::core::rules
