#include "core/rules/period/period.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption ended before the day.
Hits ese_scaduta_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(answered(s, {Verification::scaduta}) && !expired_but_prolonged(s), claim_facts(s));
}

} // namespace

Rule ese_scaduta() noexcept {
    return {
        .id = "ESE-SCADUTA",
        .find = ese_scaduta_hits,
        .italian = {"L'esenzione {code} è scaduta il {to}.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. "
                                                             "Per il rinnovo l'assistito può rivolgersi alla ASST."},
        .english = {"The exemption {code} expired on {to}.",
                    "Take the code off, or use another valid exemption of the patient. It can be renewed at the local health authority."}};
}

} // namespace esente::core::rules
