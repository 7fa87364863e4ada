#pragma once

#include "core/case.hpp"
#include "core/exemptions/scope.hpp"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace esente::core::rules {

/// A case as the rules look at it: the claim, its family, and the registry's answer taken apart. Refers to the case.
struct Situation {
    explicit Situation(const Case& given);

    const Case& facts;
    bool written = false;                  ///< something stands in codEsenzione
    std::optional<ExemptionCode> claim;    ///< what was written, when it may be a code, in the catalogue's spelling
    const CodeFamily* family = nullptr;    ///< of the claim, on the day; null when no family has its form
    Coverage coverage = Coverage::unknown; ///< of the claim on this kind of prescription
    const VerifyAnswer* answer = nullptr;
    const DomainError* refusal = nullptr;
    const Error* failure = nullptr;
};

/// What the rows of the catalogue are held against: the claim on this prescription and day, at this station.
[[nodiscard]] exemptions::Subject subject_of(const Situation& situation) noexcept;

/// The claim's code for a message; empty facts without a claim.
[[nodiscard]] FindingFacts claim_facts(const Situation& situation);

/// A claim whose proof is, or may be, in a registry: not one that the prescriber asserts.
[[nodiscard]] bool is_registry_claim(const Situation& situation) noexcept;
/// The lists of the catalogue have the claim, or one that is the same exemption.
[[nodiscard]] bool is_listed(const Situation& situation) noexcept;
/// The patient has a codice fiscale. Behind an STP, an ENI or a provisional code no registry is asked: local rules decide.
[[nodiscard]] bool can_be_looked_up(const Identity& identity) noexcept;
/// The word is one of those of a row.
[[nodiscard]] bool is_one_of(const std::vector<std::string>& words, std::string_view word) noexcept;
/// A registry claim for a patient who can be looked up, the right one, within the paper limits.
[[nodiscard]] bool can_be_asked(const Situation& situation) noexcept;
/// The registry answered with one of these outcomes.
[[nodiscard]] bool answered(const Situation& situation, std::initializer_list<Verification> outcomes) noexcept;
/// The registry refused the question with one of these codes.
[[nodiscard]] bool refused(const Situation& situation, std::initializer_list<std::string_view> codes) noexcept;
/// The registry does not hold the code: NON_TROVATA or NON_RISULTA.
[[nodiscard]] bool not_held(const Situation& situation) noexcept;

/// The patient's region of assistance, three digits; empty when nobody said.
[[nodiscard]] std::string_view region_of_assistance(const Situation& situation) noexcept;
[[nodiscard]] bool assisted_elsewhere(const Situation& situation) noexcept;
/// The registry asked is not the patient's own, so "not held" proves nothing: another region, STP, ENI, foreign insured.
[[nodiscard]] bool registry_is_not_theirs(const Situation& situation) noexcept;
/// "Not held" by a registry that is not theirs, ANA-004 on a national code, or nobody to look up: the paper decides.
[[nodiscard]] bool registry_cannot_know(const Situation& situation) noexcept;
/// "Not held" is no proof against this claim: asserted otherwise, proved by age, or certified too recently.
[[nodiscard]] bool absence_is_explained(const Situation& situation) noexcept;

/// The service gave no usable answer: failure of the call, `SRV-*`, or an outcome that says nothing.
[[nodiscard]] bool service_is_silent(const Situation& situation) noexcept;
/// The service refused with a code of its own state (`SRV-*`).
[[nodiscard]] bool service_declines(const Situation& situation) noexcept;
/// The doctor declares a paper certificate in place of the missing answer, and the settings let it count.
[[nodiscard]] bool declared(const Situation& situation) noexcept;

/// A birth date, and whether it hangs on a century guessed from the codice fiscale.
struct BirthDate {
    Date day;
    bool guessed = false;
};
/// The card's, else the registry's, else what the codice fiscale says.
[[nodiscard]] std::optional<BirthDate> birth_date(const Situation& situation);
/// The card's, else the registry's, else what the codice fiscale says.
[[nodiscard]] Sex sex_of(const Situation& situation);
/// The patient's age proves the claim (E11 below 14).
[[nodiscard]] bool proved_by_age(const Situation& situation);

} // namespace esente::core::rules
