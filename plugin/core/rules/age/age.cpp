#include "core/rules/age/age.hpp"

#include <algorithm>

namespace esente::core::rules {
namespace {

bool holds(const RuleRow& row, Date birth, Date day) noexcept {
    const int age = birth.age_on(day);
    return std::any_of(row.ages.begin(), row.ages.end(), [&](const AgeRange& range) { return range.from <= age && age <= range.to; });
}

/// The day as many days earlier as the row grants.
std::optional<Date> limit_before(const RuleRow& row, Date day) noexcept {
    return row.limit ? std::optional{day.plus_days(-static_cast<int>(*row.limit))} : std::nullopt;
}

} // namespace

bool is_outside(const RuleRow& row, Date birth, Date day) noexcept {
    if (row.ages.empty() || day < birth || holds(row, birth, day)) {
        return false;
    }
    const auto earlier = limit_before(row, day);
    return !earlier || *earlier < birth || !holds(row, birth, *earlier);
}

bool is_inside(const RuleRow& row, Date birth, Date day) noexcept {
    if (day < birth || !holds(row, birth, day)) {
        return false;
    }
    const auto earlier = limit_before(row, day);
    return !earlier || *earlier < birth || !holds(row, birth, *earlier);
}

} // namespace esente::core::rules
