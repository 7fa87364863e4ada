#include "core/rules/registry/proof.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The age proves the claim, so the registry need not hold it.
Hits ese_eta_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(age_is_needed(s) && !birth_date(s)->guessed, claim_facts(s));
}

} // namespace

Rule ese_eta() noexcept {
    return {.id = "ESE-ETA",
            .find = ese_eta_hits,
            .italian = {"L'esenzione {code} spetta per età: non serve che sia nell'anagrafe.", "Non occorre fare nulla."},
            .english = {"The exemption {code} is due by age: it need not be in the registry.", "There is nothing to do."}};
}

} // namespace esente::core::rules
