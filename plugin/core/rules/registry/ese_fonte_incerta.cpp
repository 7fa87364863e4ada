#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Not held, for a code of which the sources do not say who asserts it.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    const bool unclear = s.family != nullptr && s.family->assertion == Assertion::unclear;
    return hit_if(unclear && not_held(s) && !registry_is_not_theirs(s), claim_facts(s));
}

constexpr Wording italian{"L'esenzione {code} non è nell'anagrafe, che però può non contenerla.",
                          "Controllare il documento dell'assistito prima di procedere."};
constexpr Wording english{"The exemption {code} is not in the registry, which may not hold it at all.",
                          "Look at the patient's document before going on."};

} // namespace

Rule ese_fonte_incerta() noexcept { return {.id = "ESE-FONTE-INCERTA", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
