#pragma once

#include "core/rules/situation.hpp"
#include "core/verdict.hpp"

#include <string_view>
#include <vector>

namespace esente::core::rules {

/// What a predicate found. Severity, dates and norm are the catalogue's affair.
struct Hit {
    FindingFacts facts;
    std::uint32_t line = 0; ///< 0 the whole prescription, 1… as the national receipt counts
    std::string use = {};   ///< advice: the code that may stand there instead, which becomes a way forward
};
using Hits = std::vector<Hit>;

/// One language of one rule. May hold the placeholders {code} {from} {to} {value}.
struct Wording {
    std::string_view message; ///< what is the matter
    std::string_view remedy;  ///< what to do
};

/// One file of core/rules: a pure question to the facts, and its words. What it weighs, from when to when and by which norm, stands in a
/// row of the catalogue under the same id.
struct Rule {
    std::string_view id; ///< permanent, ASCII, at most 23 bytes; the file is named after it
    /// No hit: the rule has nothing to say. The row holds what the rule compares with.
    Hits (*find)(const Situation&, const RuleRow& row) = nullptr;
    Wording italian;
    Wording english;
    /// About form or consistency of the message itself, so the receipt of the national system would tell it too (inferred). Not for what
    /// only a registry knows: the public tables of that system hold no error about exemptions.
    bool in_receipt = false;
};

/// One hit with these facts where the condition holds.
[[nodiscard]] inline Hits hit_if(bool condition, FindingFacts facts = {}) {
    return condition ? Hits{Hit{.facts = std::move(facts), .line = 0}} : Hits{};
}

/// Every rule, sorted by id. The build writes this table from the files that lie in core/rules/*/: a new rule is a new file.
[[nodiscard]] const std::vector<Rule>& table();

/// The rule of that id; null where there is none.
[[nodiscard]] const Rule* find_rule(std::string_view id) noexcept;

} // namespace esente::core::rules
