#include "core/rules/rule.hpp"
#include "core/rules/service/failed.hpp"

namespace esente::core::rules {
namespace {

/// The service refuses the operator, or we do before asking: the role does not give access to exemptions.
Hits acc_operatore_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(refused(s, {"SEC-001", "SEC-004"}) || call_failed(s, {Fault::usage}));
}

} // namespace

Rule acc_operatore() noexcept {
    return {
        .id = "ACC-OPERATORE",
        .find = acc_operatore_hits,
        .italian = {"Il servizio delle esenzioni non riconosce chi sta operando.",
                    "Controllare di essere entrati con le proprie credenziali, poi riprovare. Se continua, avvisare l'assistenza tecnica."},
        .english = {"The exemption service does not recognise the operator.",
                    "Check that you are signed in as yourself, then try again. If it goes on, tell technical support."}};
}

} // namespace esente::core::rules
