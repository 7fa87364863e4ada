#include "core/exemptions/rule_row.hpp"

#include <algorithm>

namespace esente::core::exemptions {

RuleRows rows_from(RuleRows rows, std::string_view rule) noexcept {
    const auto first = std::find_if(rows.begin(), rows.end(), [&](const RuleRow& row) { return row.rule >= rule; });
    return rows.subspan(static_cast<std::size_t>(first - rows.begin()));
}

const RuleRow* first_fitting(RuleRows rows, std::string_view rule, const Subject& subject) noexcept {
    for (const RuleRow& row : rows) {
        if (row.rule != rule) {
            break;
        }
        if (applies(row.scope, subject)) {
            return row.enabled ? &row : nullptr;
        }
    }
    return nullptr;
}

const RuleRow* applied_row(const Catalogue& catalogue, std::string_view rule, const Subject& subject) noexcept {
    return first_fitting(rows_from(catalogue.rules, rule), rule, subject);
}

} // namespace esente::core::exemptions
