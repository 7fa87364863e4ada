#include "core/rules/rule.hpp"
#include "core/rules/service/failed.hpp"

namespace esente::core::rules {
namespace {

/// No reply.
Hits srv_non_risponde_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(!declared(s) && call_failed(s, {Fault::timeout, Fault::service_unreachable, Fault::service_http}), claim_facts(s));
}

} // namespace

Rule srv_non_risponde() noexcept {
    return {.id = "SRV-NON-RISPONDE",
            .find = srv_non_risponde_hits,
            .italian = {"Il servizio delle esenzioni non risponde: il codice {code} non è stato verificato.",
                        "Riprovare tra poco, oppure indicare l'attestato di esenzione, oppure togliere il codice."},
            .english = {"The exemption service does not answer: the code {code} was not checked.",
                        "Try again shortly, enter the paper certificate, or take the code off."}};
}

} // namespace esente::core::rules
