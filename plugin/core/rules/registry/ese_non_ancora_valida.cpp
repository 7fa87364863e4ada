#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption begins after the day.
Hits ese_non_ancora_valida_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(answered(s, {Verification::non_ancora_valida}), claim_facts(s));
}

} // namespace

Rule ese_non_ancora_valida() noexcept {
    return {.id = "ESE-NON-ANCORA-VALIDA",
            .find = ese_non_ancora_valida_hits,
            .italian = {"L'esenzione {code} vale solo dal {from}.",
                        "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
            .english = {"The exemption {code} is valid only from {from}.",
                        "Take the code off, or use another valid exemption of the patient."}};
}

} // namespace esente::core::rules
