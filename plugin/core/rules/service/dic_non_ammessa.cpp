#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A declaration was made and the settings do not let it count.
Hits dic_non_ammessa_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.facts.declare && s.facts.settings.when_unverifiable == WhenUnverifiable::block && service_is_silent(s));
}

} // namespace

Rule dic_non_ammessa() noexcept {
    return {.id = "DIC-NON-AMMESSA",
            .find = dic_non_ammessa_hits,
            .italian = {"In questa struttura l'attestato di esenzione non può sostituire la verifica.",
                        "Riprovare quando il servizio risponde, oppure togliere il codice."},
            .english = {"Here the paper certificate cannot stand in for the check.",
                        "Try again when the service answers, or take the code off."}};
}

} // namespace esente::core::rules
