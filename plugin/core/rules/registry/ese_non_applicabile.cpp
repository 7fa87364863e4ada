#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption does not apply to this prescription.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(answered(s, {Verification::non_applicabile}), claim_facts(s)); }

constexpr Wording italian{"L'esenzione {code} non si applica a questa ricetta.",
                          "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."};
constexpr Wording english{"The exemption {code} does not apply to this prescription.",
                          "Take the code off, or use another valid exemption of the patient."};

} // namespace

Rule ese_non_applicabile() noexcept { return {.id = "ESE-NON-APPLICABILE", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
