#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry proves that the exemption was revoked.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(answered(s, {Verification::revocata}), claim_facts(s)); }

constexpr Wording italian{"L'esenzione {code} è stata revocata.",
                          "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."};
constexpr Wording english{"The exemption {code} was revoked.", "Take the code off, or use another valid exemption of the patient."};

} // namespace

Rule ese_revocata() noexcept { return {.id = "ESE-REVOCATA", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
