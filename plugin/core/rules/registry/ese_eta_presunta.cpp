#include "core/rules/registry/proof.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// As ESE-ETA, by a century guessed from the codice fiscale.
Hits ese_eta_presunta_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(age_is_needed(s) && birth_date(s)->guessed, claim_facts(s));
}

} // namespace

Rule ese_eta_presunta() noexcept {
    return {.id = "ESE-ETA-PRESUNTA",
            .find = ese_eta_presunta_hits,
            .italian = {"L'esenzione {code} spetta per età, ma il secolo di nascita è dedotto dal codice fiscale.",
                        "Controllare l'età dell'assistito prima di procedere."},
            .english = {"The exemption {code} is due by age, but the century of birth is deduced from the codice fiscale.",
                        "Check the patient's age before going on."}};
}

} // namespace esente::core::rules
