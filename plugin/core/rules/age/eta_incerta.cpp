#include "core/rules/age/age.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// `ages` are the completed years about which the sources differ or are silent; with a `limit` only the first that many days of them.
/// E01, E05: "over 65", without saying whether the year after the 65th birthday counts. 040: the first three years, without saying whether
/// the third birthday counts. D02 to D05: national and Lombard texts name different ages; D05 follows D03, and no text gives it ages of its
/// own.
Hits eta_incerta_hits(const Situation& s, const RuleRow& row) {
    const auto birth = birth_date(s);
    return hit_if(birth && is_inside(row, birth->day, s.facts.day), claim_facts(s));
}

} // namespace

Rule eta_incerta() noexcept {
    return {.id = "ETA-INCERTA",
            .find = eta_incerta_hits,
            .italian = {"All'età dell'assistito le fonti non sono concordi sull'esenzione {code}.",
                        "Controllare che l'esenzione spetti prima di procedere."},
            .english = {"At the patient's age the sources do not agree on the exemption {code}.",
                        "Check that the exemption is due before going on."}};
}

} // namespace esente::core::rules
