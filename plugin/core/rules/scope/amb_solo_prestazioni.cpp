#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A code that cannot stand on a recipe of drugs: pregnancy, puerperium, HIV test.
Hits amb_solo_prestazioni_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.coverage == Coverage::not_admitted && s.facts.draft.type == PrescriptionType::drugs, claim_facts(s));
}

} // namespace

Rule amb_solo_prestazioni() noexcept {
    return {.id = "AMB-SOLO-PRESTAZIONI",
            .find = amb_solo_prestazioni_hits,
            .italian = {"L'esenzione {code} vale solo per le prestazioni: non può stare su una ricetta di farmaci.",
                        "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
            .english = {"The exemption {code} is for services only: it cannot stand on a prescription of drugs.",
                        "Take the code off, or use another valid exemption of the patient."}};
}

} // namespace esente::core::rules
