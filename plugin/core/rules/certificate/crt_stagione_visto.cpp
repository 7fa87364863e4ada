#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper of an income code without an end, issued in a season that is over, beside a registry that answers: it only informs.
Hits crt_stagione_visto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !paper_decides(s) && certificate_season_is_over(s), season_facts(s));
}

} // namespace

Rule crt_stagione_visto() noexcept {
    return {
        .id = "CRT-STAGIONE-VISTO",
        .find = crt_stagione_visto_hits,
        .italian = {"L'attestato dell'esenzione {code}, rilasciato il {from}, non riporta la scadenza, ma le esenzioni di questo tipo "
                    "finivano il {to}.",
                    "L'anagrafe ha già risposto; l'assistito può farsi dare un attestato più recente."},
        .english = {"The certificate of the exemption {code}, issued on {from}, names no end, but exemptions of its kind ended on {to}.",
                    "The registry has answered already; the patient can obtain a more recent certificate."}};
}

} // namespace esente::core::rules
