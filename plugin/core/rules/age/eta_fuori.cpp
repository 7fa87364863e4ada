#include "core/rules/age/age.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// `ages` are the completed years at which the code may be held; with a `limit` whoever was still inside that many days before the day
/// is spared (040: the third birthday itself is ETA-INCERTA).
Hits eta_fuori_hits(const Situation& s, const RuleRow& row) {
    const auto birth = birth_date(s);
    return hit_if(birth && !birth->guessed && is_outside(row, birth->day, s.facts.day), claim_facts(s));
}

} // namespace

Rule eta_fuori() noexcept {
    return {.id = "ETA-FUORI",
            .find = eta_fuori_hits,
            .italian = {"L'età dell'assistito non ammette l'esenzione {code}.",
                        "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
            .english = {"The patient's age does not allow the exemption {code}.",
                        "Take the code off, or use another valid exemption of the patient."}};
}

} // namespace esente::core::rules
