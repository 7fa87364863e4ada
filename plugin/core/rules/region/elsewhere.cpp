#include "core/rules/region/elsewhere.hpp"

#include "core/rules/certificate.hpp"

namespace esente::core::rules {
namespace {

bool is_regional(const Situation& s) noexcept { return s.family != nullptr && s.family->regional; }

} // namespace

bool our_code_elsewhere(const Situation& situation) noexcept {
    return is_regional(situation) && registry_is_not_theirs(situation) && !refused(situation, {"ANA-004"}) && situation.facts.identity.id &&
           (not_held(situation) || answered(situation, {Verification::valida}) || !is_registry_claim(situation));
}

bool only_paper_is_left(const Situation& situation) noexcept {
    return registry_cannot_know(situation) && !(our_code_elsewhere(situation) && assisted_elsewhere(situation));
}

bool paper_may_decide(const Situation& situation) { return !is_regional(situation) && certificate_stands(situation); }

} // namespace esente::core::rules
