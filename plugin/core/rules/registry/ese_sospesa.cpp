#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption is suspended.
Hits ese_sospesa_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(answered(s, {Verification::sospesa}), claim_facts(s)); }

} // namespace

Rule ese_sospesa() noexcept {
    return {.id = "ESE-SOSPESA",
            .find = ese_sospesa_hits,
            .italian = {"L'esenzione {code} è sospesa.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. Per "
                                                         "la sospensione l'assistito può rivolgersi alla ASST."},
            .english = {
                "The exemption {code} is suspended.",
                "Take the code off, or use another valid exemption of the patient. The patient can ask the local health authority why."}};
}

} // namespace esente::core::rules
