#pragma once

#include "core/rules/situation.hpp"

namespace esente::core::rules {

/// The service refused with ANA-002, and its day of death, where it gave one, is not after `day`.
[[nodiscard]] bool dead_by(const DomainError& error, Date day);
/// Dead on the day by the answer, the refused list or the list.
[[nodiscard]] bool is_deceased(const Situation& situation);
/// The codice fiscale was replaced (ANA-003), by the answer or the refused list.
[[nodiscard]] bool is_superseded(const Situation& situation);

} // namespace esente::core::rules
