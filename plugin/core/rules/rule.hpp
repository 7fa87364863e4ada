#pragma once

#include "core/rules/situation.hpp"
#include "core/verdict.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace esente::core::rules {

/// What a predicate found. Severity, dates and norm are the catalogue's affair.
struct Hit {
    FindingFacts facts;
    std::uint32_t line = 0; ///< 0 the whole prescription
};
using Hits = std::vector<Hit>;

/// A pure question to the facts; no hit means that the rule has nothing to say.
struct Rule {
    std::string_view id; ///< permanent, ASCII, at most 23 bytes; the catalogue has a row of this name
    Hits (*find)(const Situation&) = nullptr;
};
using RuleList = std::span<const Rule>;

/// One hit with these facts where the condition holds.
[[nodiscard]] inline Hits hit_if(bool condition, FindingFacts facts = {}) {
    return condition ? Hits{Hit{.facts = std::move(facts), .line = 0}} : Hits{};
}

/// Every rule, in the order of the tables below.
[[nodiscard]] const std::vector<Rule>& table();

/// The code as written on the prescription (code_rules.cpp).
[[nodiscard]] RuleList code_rules() noexcept;
/// Who the patient is and whether we look at the right one (patient_rules.cpp).
[[nodiscard]] RuleList patient_rules() noexcept;
/// What the card is worth (card_rules.cpp).
[[nodiscard]] RuleList card_rules() noexcept;
/// The paper certificate (certificate_rules.cpp).
[[nodiscard]] RuleList certificate_rules() noexcept;
/// What the registry says of the code (registry_rules.cpp).
[[nodiscard]] RuleList registry_rules() noexcept;
/// Patients whose registry is another one (region_rules.cpp).
[[nodiscard]] RuleList region_rules() noexcept;
/// May we ask, and did the registry answer at all (service_rules.cpp).
[[nodiscard]] RuleList service_rules() noexcept;

} // namespace esente::core::rules
