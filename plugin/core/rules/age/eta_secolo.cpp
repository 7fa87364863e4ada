#include "core/exemptions/rule_row.hpp"
#include "core/rules/age/age.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// As ETA-FUORI, with its row, by a century of birth guessed from the codice fiscale: a guess proves nothing.
Hits eta_secolo_hits(const Situation& s, const RuleRow& /*row*/) {
    const RuleRow* const limits = exemptions::applied_row(s.facts.catalogue, "ETA-FUORI", subject_of(s));
    const auto birth = birth_date(s);
    return hit_if(limits != nullptr && birth && birth->guessed && is_outside(*limits, birth->day, s.facts.day), claim_facts(s));
}

} // namespace

Rule eta_secolo() noexcept {
    return {
        .id = "ETA-SECOLO",
        .find = eta_secolo_hits,
        .italian = {"L'età dell'assistito sembra non ammettere l'esenzione {code}, ma il secolo di nascita è dedotto dal codice fiscale.",
                    "Controllare l'età dell'assistito prima di procedere."},
        .english = {
            "The patient's age seems not to allow the exemption {code}, but the century of birth is deduced from the codice fiscale.",
            "Check the patient's age before going on."}};
}

} // namespace esente::core::rules
