#include "core/rules/patient/death.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A deceased patient on a draft that claims nothing.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(!s.written && is_deceased(s)); }

constexpr Wording italian{"Per l'anagrafe l'assistito risulta deceduto alla data della ricetta.",
                          "Controllare il codice fiscale. Se è corretto, segnalare l'errore all'anagrafe sanitaria."};
constexpr Wording english{"The registry holds the patient as deceased on the day of the prescription.",
                          "Check the codice fiscale. If it is right, report the mistake to the health registry."};

} // namespace

Rule paz_deceduto_avviso() noexcept { return {.id = "PAZ-DECEDUTO-AVVISO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
