#include "core/rules/rule.hpp"
#include "core/rules/service/failed.hpp"

namespace esente::core::rules {
namespace {

/// No connection that can be trusted.
Hits srv_connessione_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(!declared(s) && call_failed(s, {Fault::service_tls}), claim_facts(s));
}

} // namespace

Rule srv_connessione() noexcept {
    return {.id = "SRV-CONNESSIONE",
            .find = srv_connessione_hits,
            .italian = {"Il collegamento con il servizio delle esenzioni non è sicuro: il codice {code} non è stato verificato.",
                        "Avvisare l'assistenza tecnica. Intanto indicare l'attestato di esenzione, oppure togliere il codice."},
            .english = {"The connection to the exemption service is not secure: the code {code} was not checked.",
                        "Tell technical support. Meanwhile enter the paper certificate, or take the code off."}};
}

} // namespace esente::core::rules
