#include "core/rules/patient/death.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Only a claim on an exemption is blocked, never care: without one the same fact is PAZ-DECEDUTO-AVVISO.
Hits paz_deceduto_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(s.written && is_deceased(s)); }

} // namespace

Rule paz_deceduto() noexcept {
    return {.id = "PAZ-DECEDUTO",
            .find = paz_deceduto_hits,
            .italian = {"Per l'anagrafe l'assistito risulta deceduto alla data della ricetta.",
                        "Controllare il codice fiscale. Se è corretto, segnalare l'errore all'anagrafe sanitaria."},
            .english = {"The registry holds the patient as deceased on the day of the prescription.",
                        "Check the codice fiscale. If it is right, report the mistake to the health registry."}};
}

} // namespace esente::core::rules
