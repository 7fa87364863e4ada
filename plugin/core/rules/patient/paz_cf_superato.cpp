#include "core/rules/patient/death.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The codice fiscale was replaced, and the draft claims an exemption.
Hits paz_cf_superato_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(s.written && is_superseded(s)); }

} // namespace

Rule paz_cf_superato() noexcept {
    return {.id = "PAZ-CF-SUPERATO",
            .find = paz_cf_superato_hits,
            .italian = {"Il codice fiscale indicato non è più in uso: l'assistito ne ha uno nuovo.",
                        "Leggere la tessera attuale, oppure chiedere all'assistito il nuovo codice fiscale."},
            .english = {"This codice fiscale is no longer in use: the patient has a new one.",
                        "Read the current card, or ask the patient for the new codice fiscale."}};
}

} // namespace esente::core::rules
