#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The service says that it cannot answer now.
Hits srv_non_disponibile_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(!declared(s) && service_declines(s), claim_facts(s));
}

} // namespace

Rule srv_non_disponibile() noexcept {
    return {.id = "SRV-NON-DISPONIBILE",
            .find = srv_non_disponibile_hits,
            .italian = {"Il servizio delle esenzioni ora non è disponibile: il codice {code} non è stato verificato.",
                        "Riprovare tra poco, oppure indicare l'attestato di esenzione, oppure togliere il codice."},
            .english = {"The exemption service is not available now: the code {code} was not checked.",
                        "Try again shortly, enter the paper certificate, or take the code off."}};
}

} // namespace esente::core::rules
