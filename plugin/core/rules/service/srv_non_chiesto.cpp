#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The question was possible and needed, yet no call was made or it ended for a reason of our own.
Hits srv_non_chiesto_hits(const Situation& s, const RuleRow& /*row*/) {
    const bool own_failure = s.failure != nullptr && !service_is_silent(s) && s.failure->fault != Fault::usage;
    return hit_if(can_be_asked(s) && (!s.facts.verification || own_failure), claim_facts(s));
}

} // namespace

Rule srv_non_chiesto() noexcept {
    return {.id = "SRV-NON-CHIESTO",
            .find = srv_non_chiesto_hits,
            .italian = {"Il codice {code} non è stato verificato.",
                        "Riprovare tra poco, oppure indicare l'attestato di esenzione, oppure togliere il codice."},
            .english = {"The code {code} was not checked.", "Try again shortly, enter the paper certificate, or take the code off."}};
}

} // namespace esente::core::rules
