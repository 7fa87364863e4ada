#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

#include <array>

namespace esente::core::rules {
namespace {

bool regional(const Situation& s) noexcept { return s.family != nullptr && s.family->regional; }

/// A code of our region on a patient assisted by another; ANA-004 leaves it undetermined instead (contract §5).
bool our_code_elsewhere(const Situation& s) noexcept {
    return regional(s) && registry_is_not_theirs(s) && !refused(s, {"ANA-004"}) && s.facts.identity.id &&
           (not_held(s) || answered(s, {Verification::valida}));
}

bool paper_may_decide(const Situation& s) { return !regional(s) && certificate_stands(s); }

Hits our_code_on_a_stranger(const Situation& s) { return hit_if(our_code_elsewhere(s) && assisted_elsewhere(s), claim_facts(s)); }

Hits paper_decides(const Situation& s) {
    return hit_if(registry_cannot_know(s) && !(our_code_elsewhere(s) && assisted_elsewhere(s)) && paper_may_decide(s), claim_facts(s));
}

Hits nothing_decides(const Situation& s) {
    return hit_if(registry_cannot_know(s) && !(our_code_elsewhere(s) && assisted_elsewhere(s)) && !paper_may_decide(s), claim_facts(s));
}

constexpr std::array region_rows{
    Rule{"REG-CODICE-LOCALE", our_code_on_a_stranger},
    Rule{"REG-CARTA-DECIDE", paper_decides},
    Rule{"REG-SENZA-CARTA", nothing_decides},
};

} // namespace

RuleList region_rules() noexcept { return region_rows; }

} // namespace esente::core::rules
