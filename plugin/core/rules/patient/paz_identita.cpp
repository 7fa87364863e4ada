#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Card, draft and host do not name the same patient. While that is so nothing else is said of the draft.
Hits paz_identita_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(s.facts.wrong_person); }

} // namespace

Rule paz_identita() noexcept {
    return {.id = "PAZ-IDENTITA",
            .find = paz_identita_hits,
            .italian = {"La tessera nel lettore o il codice indicato è di un'altra persona rispetto alla ricetta.",
                        "Controllare l'assistito: rileggere la sua tessera, oppure aprire la ricetta giusta."},
            .english = {"The card in the reader, or the code entered, belongs to somebody else than the prescription.",
                        "Check the patient: read the right card again, or open the right prescription."}};
}

} // namespace esente::core::rules
