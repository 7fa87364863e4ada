#pragma once

#include "core/catalogue.hpp"
#include "core/exemptions/scope.hpp"

#include <span>
#include <string_view>

namespace esente::core::exemptions {

/// Rows of rules, sorted by rule.
using RuleRows = std::span<const RuleRow>;

/// The rows from the first that is not before this rule on; for a walk through all rules in their order.
[[nodiscard]] RuleRows rows_from(RuleRows rows, std::string_view rule) noexcept;

/// Of the rows that begin with those of this rule, the one by which it is judged: the first whose scope fits. Null where none fits, where
/// the one that fits is switched off, and where the rule has no row.
[[nodiscard]] const RuleRow* first_fitting(RuleRows rows, std::string_view rule, const Subject& subject) noexcept;

/// The row by which a rule is judged; null as above.
[[nodiscard]] const RuleRow* applied_row(const Catalogue& catalogue, std::string_view rule, const Subject& subject) noexcept;

} // namespace esente::core::exemptions
