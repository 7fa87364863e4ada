#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// VALIDA with dates that leave the day out: the service contradicts itself.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    const VerifyAnswer* answer = s.answer;
    const bool outside = answer != nullptr && ((answer->from && s.facts.day < *answer->from) || (answer->to && *answer->to < s.facts.day));
    return hit_if(outside && answered(s, {Verification::valida}), claim_facts(s));
}

constexpr Wording italian{"L'anagrafe dà l'esenzione {code} come valida, ma con date che non comprendono il giorno della ricetta.",
                          "Controllare le date sull'attestato prima di procedere."};
constexpr Wording english{"The registry says that the exemption {code} is valid, yet its dates leave out the day of the prescription.",
                          "Check the dates on the certificate before going on."};

} // namespace

Rule ese_date_discordi() noexcept { return {.id = "ESE-DATE-DISCORDI", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
