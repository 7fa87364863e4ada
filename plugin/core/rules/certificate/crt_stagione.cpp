#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper of an income code without an end, issued in a season that is over. At most one year, never renewed by itself; for E30 and E40
/// issued shortly before the end of June the sources do not say which end is meant: a warning, never a block.
Hits crt_stagione_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(paper_decides(s) && certificate_season_is_over(s), season_facts(s));
}

} // namespace

Rule crt_stagione() noexcept {
    return {
        .id = "CRT-STAGIONE",
        .find = crt_stagione_hits,
        .italian = {"L'attestato dell'esenzione {code}, rilasciato il {from}, non riporta la scadenza, ma le esenzioni di questo tipo "
                    "finivano il {to}.",
                    "Chiedere all'assistito un attestato più recente."},
        .english = {"The certificate of the exemption {code}, issued on {from}, names no end, but exemptions of its kind ended on {to}.",
                    "Ask the patient for a more recent certificate."}};
}

} // namespace esente::core::rules
