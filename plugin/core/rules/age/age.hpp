#pragma once

#include "core/rules/situation.hpp"

namespace esente::core::rules {

/// The age on the day is in none of the row's `ages`, nor was it `limit` days before. False where the row names no ages.
[[nodiscard]] bool is_outside(const RuleRow& row, Date birth, Date day) noexcept;

/// The age on the day is in one of the row's `ages` and, where the row has a `limit`, was not yet that many days before.
[[nodiscard]] bool is_inside(const RuleRow& row, Date birth, Date day) noexcept;

} // namespace esente::core::rules
