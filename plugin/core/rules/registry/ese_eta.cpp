#include "core/rules/registry/proof.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The age proves the claim, so the registry need not hold it.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(age_is_needed(s) && !birth_date(s)->guessed, claim_facts(s)); }

constexpr Wording italian{"L'esenzione {code} spetta per età: non serve che sia nell'anagrafe.", "Non occorre fare nulla."};
constexpr Wording english{"The exemption {code} is due by age: it need not be in the registry.", "There is nothing to do."};

} // namespace

Rule ese_eta() noexcept { return {.id = "ESE-ETA", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
