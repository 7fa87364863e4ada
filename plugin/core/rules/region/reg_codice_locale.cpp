#include "core/rules/region/elsewhere.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A code of our region on a patient assisted by another.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(our_code_elsewhere(s) && assisted_elsewhere(s), claim_facts(s)); }

constexpr Wording italian{"Il codice {code} vale per gli assistiti della nostra Regione; l'assistito è di un'altra.",
                          "Controllare la Regione di assistenza prima di procedere."};
constexpr Wording english{"The code {code} is for patients of our region; this patient belongs to another.",
                          "Check the patient's region of assistance before going on."};

} // namespace

Rule reg_codice_locale() noexcept { return {.id = "REG-CODICE-LOCALE", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
