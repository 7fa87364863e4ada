#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption begins after the day.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(answered(s, {Verification::non_ancora_valida}), claim_facts(s)); }

constexpr Wording italian{"L'esenzione {code} vale solo dal {from}.",
                          "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."};
constexpr Wording english{"The exemption {code} is valid only from {from}.",
                          "Take the code off, or use another valid exemption of the patient."};

} // namespace

Rule ese_non_ancora_valida() noexcept { return {.id = "ESE-NON-ANCORA-VALIDA", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
