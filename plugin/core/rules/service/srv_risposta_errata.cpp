#include "core/rules/rule.hpp"
#include "core/rules/service/failed.hpp"

namespace esente::core::rules {
namespace {

/// A reply that is not the contract's.
Hits srv_risposta_errata_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(!declared(s) && call_failed(s, {Fault::service_malformed, Fault::service_fault}), claim_facts(s));
}

} // namespace

Rule srv_risposta_errata() noexcept {
    return {.id = "SRV-RISPOSTA-ERRATA",
            .find = srv_risposta_errata_hits,
            .italian = {"Il servizio delle esenzioni ha dato una risposta che non si può leggere: il codice {code} non è stato verificato.",
                        "Riprovare tra poco, oppure indicare l'attestato di esenzione, oppure togliere il codice."},
            .english = {"The exemption service gave a reply that cannot be read: the code {code} was not checked.",
                        "Try again shortly, enter the paper certificate, or take the code off."}};
}

} // namespace esente::core::rules
