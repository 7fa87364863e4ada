#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption was revoked.
Hits ese_revocata_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(answered(s, {Verification::revocata}), claim_facts(s)); }

} // namespace

Rule ese_revocata() noexcept {
    return {
        .id = "ESE-REVOCATA",
        .find = ese_revocata_hits,
        .italian = {"L'esenzione {code} è stata revocata.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
        .english = {"The exemption {code} was revoked.", "Take the code off, or use another valid exemption of the patient."}};
}

} // namespace esente::core::rules
