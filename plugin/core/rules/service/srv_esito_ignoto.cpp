#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// An outcome this version does not know reads as "cannot tell".
Hits srv_esito_ignoto_hits(const Situation& s, const RuleRow& /*row*/) {
    const bool silent = service_is_silent(s) && s.answer != nullptr;
    return hit_if(silent && !s.answer->outcome_known && !declared(s), claim_facts(s));
}

} // namespace

Rule srv_esito_ignoto() noexcept {
    return {.id = "SRV-ESITO-IGNOTO",
            .find = srv_esito_ignoto_hits,
            .italian = {"Il servizio delle esenzioni ha dato per il codice {code} un esito che questa versione non conosce.",
                        "Indicare l'attestato di esenzione, oppure togliere il codice. Avvisare l'assistenza tecnica."},
            .english = {"The exemption service gave an outcome for the code {code} that this version does not know.",
                        "Enter the paper certificate, or take the code off. Tell technical support."}};
}

} // namespace esente::core::rules
