#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption does not apply to this prescription.
Hits ese_non_applicabile_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(answered(s, {Verification::non_applicabile}), claim_facts(s));
}

} // namespace

Rule ese_non_applicabile() noexcept {
    return {.id = "ESE-NON-APPLICABILE",
            .find = ese_non_applicabile_hits,
            .italian = {"L'esenzione {code} non si applica a questa ricetta.",
                        "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
            .english = {"The exemption {code} does not apply to this prescription.",
                        "Take the code off, or use another valid exemption of the patient."}};
}

} // namespace esente::core::rules
