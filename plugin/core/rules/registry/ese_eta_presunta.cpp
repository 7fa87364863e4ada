#include "core/rules/registry/proof.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// As ESE-ETA, by a century guessed from the codice fiscale.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(age_is_needed(s) && birth_date(s)->guessed, claim_facts(s)); }

constexpr Wording italian{"L'esenzione {code} spetta per età, ma il secolo di nascita è dedotto dal codice fiscale.",
                          "Controllare l'età dell'assistito prima di procedere."};
constexpr Wording english{"The exemption {code} is due by age, but the century of birth is deduced from the codice fiscale.",
                          "Check the patient's age before going on."};

} // namespace

Rule ese_eta_presunta() noexcept { return {.id = "ESE-ETA-PRESUNTA", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
