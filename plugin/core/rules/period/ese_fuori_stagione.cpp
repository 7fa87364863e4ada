#include "core/exemptions/season.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Valid by the registry without an end, though exemptions of this kind end each year and its season is over. The registry is known to
/// hold wrong income exemptions (ATS Bergamo).
Hits ese_fuori_stagione_hits(const Situation& s, const RuleRow& /*row*/) {
    const bool open = answered(s, {Verification::valida}) && s.answer->from && !s.answer->to;
    const auto end = open ? exemptions::season_end(s.facts.catalogue, subject_of(s), *s.answer->from) : std::nullopt;
    FindingFacts known = claim_facts(s);
    known.to = end;
    return hit_if(end && *end < s.facts.day, std::move(known));
}

} // namespace

Rule ese_fuori_stagione() noexcept {
    return {.id = "ESE-FUORI-STAGIONE",
            .find = ese_fuori_stagione_hits,
            .italian = {"L'esenzione {code} risulta valida senza scadenza, ma quelle di questo tipo finivano il {to}.",
                        "Chiedere all'assistito se l'ha rinnovata prima di procedere."},
            .english = {"The exemption {code} shows as valid without an end, but those of its kind ended on {to}.",
                        "Ask the patient whether it was renewed before going on."}};
}

} // namespace esente::core::rules
