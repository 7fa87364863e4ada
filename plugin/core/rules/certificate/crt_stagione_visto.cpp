#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper of an income code without an end, issued in a season that is over, beside a registry that answers: it only informs.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !paper_decides(s) && certificate_season_is_over(s), season_facts(s));
}

constexpr Wording italian{
    "L'attestato dell'esenzione {code}, rilasciato il {from}, non riporta la scadenza, ma le esenzioni di questo tipo finivano il {to}.",
    "L'anagrafe ha già risposto; l'assistito può farsi dare un attestato più recente."};
constexpr Wording english{
    "The certificate of the exemption {code}, issued on {from}, names no end, but exemptions of its kind ended on {to}.",
    "The registry has answered already; the patient can obtain a more recent certificate."};

} // namespace

Rule crt_stagione_visto() noexcept { return {.id = "CRT-STAGIONE-VISTO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
