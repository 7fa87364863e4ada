#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A code that cannot stand on a recipe of services: E02F, E14, E30, E40, pain therapy.
Hits amb_solo_farmaci_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.coverage == Coverage::not_admitted && s.facts.draft.type == PrescriptionType::specialist, claim_facts(s));
}

} // namespace

Rule amb_solo_farmaci() noexcept {
    return {.id = "AMB-SOLO-FARMACI",
            .find = amb_solo_farmaci_hits,
            .italian = {"L'esenzione {code} vale solo per i farmaci: non può stare su una ricetta di prestazioni.",
                        "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
            .english = {"The exemption {code} is for drugs only: it cannot stand on a prescription of services.",
                        "Take the code off, or use another valid exemption of the patient."}};
}

} // namespace esente::core::rules
