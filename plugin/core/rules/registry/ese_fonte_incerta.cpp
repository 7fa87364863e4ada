#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Not held, for a code of which the sources do not say who asserts it.
Hits ese_fonte_incerta_hits(const Situation& s, const RuleRow& /*row*/) {
    const bool unclear = s.family != nullptr && s.family->assertion == Assertion::unclear;
    return hit_if(unclear && not_held(s) && !registry_is_not_theirs(s), claim_facts(s));
}

} // namespace

Rule ese_fonte_incerta() noexcept {
    return {.id = "ESE-FONTE-INCERTA",
            .find = ese_fonte_incerta_hits,
            .italian = {"L'esenzione {code} non è nell'anagrafe, che però può non contenerla.",
                        "Controllare il documento dell'assistito prima di procedere."},
            .english = {"The exemption {code} is not in the registry, which may not hold it at all.",
                        "Look at the patient's document before going on."}};
}

} // namespace esente::core::rules
