#include "core/rules/rule.hpp"
#include "core/text.hpp"

namespace esente::core::rules {
namespace {

/// What the service says besides: shown, never obeyed.
Hits srv_messaggio_hits(const Situation& s, const RuleRow& /*row*/) {
    Hits hits;
    if (s.answer != nullptr) {
        for (const ServiceMessage& message : s.answer->messages) {
            hits.push_back({.facts = {.code = {}, .from = {}, .to = {}, .value = harmless(message.text)}, .line = 0});
        }
    }
    return hits;
}

} // namespace

Rule srv_messaggio() noexcept {
    return {.id = "SRV-MESSAGGIO",
            .find = srv_messaggio_hits,
            .italian = {"Messaggio del servizio delle esenzioni: {value}", "È solo un avviso: non cambia l'esito."},
            .english = {"Message of the exemption service: {value}", "For information only: it does not change the outcome."}};
}

} // namespace esente::core::rules
