#include "core/rules/rule.hpp"
#include "core/text.hpp"

namespace esente::core::rules {
namespace {

/// What the service says besides: shown, never obeyed.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    Hits hits;
    if (s.answer != nullptr) {
        for (const ServiceMessage& message : s.answer->messages) {
            hits.push_back({.facts = {.code = {}, .from = {}, .to = {}, .value = harmless(message.text)}, .line = 0});
        }
    }
    return hits;
}

constexpr Wording italian{"Messaggio del servizio delle esenzioni: {value}", "È solo un avviso: non cambia l'esito."};
constexpr Wording english{"Message of the exemption service: {value}", "For information only: it does not change the outcome."};

} // namespace

Rule srv_messaggio() noexcept { return {.id = "SRV-MESSAGGIO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
