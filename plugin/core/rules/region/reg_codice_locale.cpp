#include "core/rules/region/elsewhere.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A code of our region on a patient assisted by another.
Hits reg_codice_locale_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(our_code_elsewhere(s) && assisted_elsewhere(s), claim_facts(s));
}

} // namespace

Rule reg_codice_locale() noexcept {
    return {.id = "REG-CODICE-LOCALE",
            .find = reg_codice_locale_hits,
            .italian = {"Il codice {code} vale per gli assistiti della nostra Regione; l'assistito è di un'altra.",
                        "Controllare la Regione di assistenza prima di procedere."},
            .english = {"The code {code} is for patients of our region; this patient belongs to another.",
                        "Check the patient's region of assistance before going on."}};
}

} // namespace esente::core::rules
