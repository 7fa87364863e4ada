#include "core/rules/period/period.hpp"

#include "core/exemptions/season.hpp"

namespace esente::core::rules {

bool is_prolonged(const Situation& situation, std::optional<Date> ended) noexcept {
    const auto until = exemptions::prolonged_to(situation.facts.catalogue, subject_of(situation), ended);
    return until && situation.facts.day <= *until;
}

bool expired_but_prolonged(const Situation& situation) noexcept {
    return answered(situation, {Verification::scaduta}) && is_prolonged(situation, situation.answer->to);
}

} // namespace esente::core::rules
