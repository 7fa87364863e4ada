#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// VALIDA with dates that leave the day out: the service contradicts itself.
Hits ese_date_discordi_hits(const Situation& s, const RuleRow& /*row*/) {
    const VerifyAnswer* answer = s.answer;
    const bool outside = answer != nullptr && ((answer->from && s.facts.day < *answer->from) || (answer->to && *answer->to < s.facts.day));
    return hit_if(outside && answered(s, {Verification::valida}), claim_facts(s));
}

} // namespace

Rule ese_date_discordi() noexcept {
    return {.id = "ESE-DATE-DISCORDI",
            .find = ese_date_discordi_hits,
            .italian = {"L'anagrafe dà l'esenzione {code} come valida, ma con date che non comprendono il giorno della ricetta.",
                        "Controllare le date sull'attestato prima di procedere."},
            .english = {"The registry says that the exemption {code} is valid, yet its dates leave out the day of the prescription.",
                        "Check the dates on the certificate before going on."}};
}

} // namespace esente::core::rules
