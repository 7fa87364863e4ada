#include "core/rules/rule.hpp"
#include "core/text.hpp"

namespace esente::core::rules {
namespace {

/// A refusal this version does not know: its text is shown, and it is never "allowed".
Hits srv_rifiuto_ignoto_hits(const Situation& s, const RuleRow& /*row*/) {
    const bool known =
        refused(s, {"SEC-001", "SEC-002", "SEC-003", "SEC-004", "ANA-001", "ANA-002", "ANA-003", "ANA-004"}) || service_declines(s);
    FindingFacts shown = claim_facts(s);
    shown.value = s.refusal != nullptr ? harmless(s.refusal->text) : std::string{};
    return hit_if(s.refusal != nullptr && !known, std::move(shown));
}

} // namespace

Rule srv_rifiuto_ignoto() noexcept {
    return {
        .id = "SRV-RIFIUTO-IGNOTO",
        .find = srv_rifiuto_ignoto_hits,
        .italian = {"Il servizio delle esenzioni non ha risposto alla domanda e ha scritto: {value}",
                    "Riprovare. Se continua, avvisare l'assistenza tecnica."},
        .english = {"The exemption service declined to answer and wrote: {value}", "Try again. If it goes on, tell technical support."}};
}

} // namespace esente::core::rules
