#pragma once

#include "core/rules/situation.hpp"

#include <vector>

/// What a doctor may want to know beside the verdict, out of the list of the patient's exemptions.
namespace esente::core::advice {

/// The list, where this mode may know it; null otherwise (paper, a card below `consult_from`, nothing listed).
[[nodiscard]] const ConsultAnswer* known_list(const Case& facts) noexcept;

/// Active in the registry, and the day lies between its first and its last day, both included.
[[nodiscard]] bool in_force(const RegistryExemption& held, Date day) noexcept;

/// The listed exemptions in force on the day judged, in the order of the list; empty where the mode may not know them, and for a patient
/// who is dead or has another codice fiscale by now.
[[nodiscard]] std::vector<const RegistryExemption*> held_in_force(const rules::Situation& situation);

/// The claimed exemption as the list has it in force; null where it has not, or the mode may not know.
[[nodiscard]] const RegistryExemption* claimed_in_list(const rules::Situation& situation) noexcept;

/// The registry, or the list, has the claim in force; a claim that the prescriber asserts needs neither.
[[nodiscard]] bool claim_in_force(const rules::Situation& situation) noexcept;

/// What a code of the list is compared with: this prescription and day, at this station. Borrows the code.
[[nodiscard]] exemptions::Subject subject_of(const rules::Situation& situation, const ExemptionCode& code) noexcept;

} // namespace esente::core::advice
