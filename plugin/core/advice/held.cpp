#include "core/advice/held.hpp"

#include "core/access.hpp"
#include "core/exemptions/family.hpp"
#include "core/rules/patient/death.hpp"

#include <algorithm>

namespace esente::core::advice {

const ConsultAnswer* known_list(const Case& facts) noexcept {
    const bool may_know = facts.list && !facts.wrong_person && may_consult(facts.identity, facts.settings.card.consult_from);
    return may_know ? &*facts.list : nullptr;
}

bool in_force(const RegistryExemption& held, Date day) noexcept {
    return held.state == ExemptionState::attiva && held.from <= day && (!held.to || day <= *held.to);
}

std::vector<const RegistryExemption*> held_in_force(const rules::Situation& situation) {
    std::vector<const RegistryExemption*> held;
    const auto* const list = known_list(situation.facts);
    if (list == nullptr || rules::is_deceased(situation) || rules::is_superseded(situation)) {
        return held;
    }
    for (const RegistryExemption& one : list->exemptions) {
        if (in_force(one, situation.facts.day)) {
            held.push_back(&one);
        }
    }
    return held;
}

const RegistryExemption* claimed_in_list(const rules::Situation& situation) noexcept {
    const auto* const list = known_list(situation.facts);
    if (list == nullptr || !situation.claim) {
        return nullptr;
    }
    const auto found = std::find_if(list->exemptions.begin(), list->exemptions.end(), [&](const RegistryExemption& one) {
        return in_force(one, situation.facts.day) && same_exemption(one.code, *situation.claim);
    });
    return found == list->exemptions.end() ? nullptr : &*found;
}

bool claim_in_force(const rules::Situation& situation) noexcept {
    if (!situation.claim) {
        return false;
    }
    if (situation.answer != nullptr) {
        return rules::answered(situation, {Verification::valida});
    }
    return !rules::is_registry_claim(situation) || claimed_in_list(situation) != nullptr;
}

exemptions::Subject subject_of(const rules::Situation& situation, const ExemptionCode& code) noexcept {
    exemptions::Subject subject = rules::subject_of(situation);
    subject.code = &code;
    subject.family = exemptions::family_of(situation.facts.catalogue, code, subject.day);
    return subject;
}

} // namespace esente::core::advice
