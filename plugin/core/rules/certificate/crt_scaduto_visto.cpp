#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry wins over the paper, which ended before the day.
Hits crt_scaduto_visto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !declared(s) && certificate_expired(s), paper_facts(s));
}

} // namespace

Rule crt_scaduto_visto() noexcept {
    return {.id = "CRT-SCADUTO-VISTO",
            .find = crt_scaduto_visto_hits,
            .italian = {"L'attestato indicato è scaduto il {to}.", "Invitare l'assistito a farsi dare quello aggiornato."},
            .english = {"The paper certificate expired on {to}.", "Ask the patient to obtain the current one."}};
}

} // namespace esente::core::rules
