#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The sources differ or are silent about what the code does here: E15 was for the superticket, abolished in Lombardy from 1-3-2020,
/// and no source says what remains of it.
Hits amb_dubbio_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(s.coverage == Coverage::doubtful, claim_facts(s)); }

} // namespace

Rule amb_dubbio() noexcept {
    return {.id = "AMB-DUBBIO",
            .find = amb_dubbio_hits,
            .italian = {"Le fonti non dicono se l'esenzione {code} abbia ancora effetto su questa ricetta.",
                        "Avvisare l'assistito che il ticket può essere dovuto, oppure usare un'altra sua esenzione."},
            .english = {"The sources do not say whether the exemption {code} still has an effect on this prescription.",
                        "Tell the patient that the ticket may be due, or use another exemption of theirs."}};
}

} // namespace esente::core::rules
