#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The code may stand on this kind of prescription and changes nothing there: since 3-5-2023 a recipe of drugs with E02 stays on the
/// SSN and pays the ticket (OMCeO Milano, 6-4-2023); so do E01 and E05.
Hits amb_senza_effetto_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(s.coverage == Coverage::none, claim_facts(s)); }

} // namespace

Rule amb_senza_effetto() noexcept {
    return {.id = "AMB-SENZA-EFFETTO",
            .find = amb_senza_effetto_hits,
            .italian = {"Su questa ricetta l'esenzione {code} non ha effetto: la ricetta resta valida, ma il ticket è dovuto.",
                        "Dirlo all'assistito, oppure usare un'altra sua esenzione che copra questa ricetta."},
            .english = {"The exemption {code} has no effect on this prescription: it stays valid, but the ticket is due.",
                        "Tell the patient, or use another exemption of theirs that covers this prescription."}};
}

} // namespace esente::core::rules
