#pragma once

#include "core/rules/situation.hpp"

namespace esente::core::rules {

/// An exemption of the claim's kind that ended then was good in bulk on the day still.
[[nodiscard]] bool is_prolonged(const Situation& situation, std::optional<Date> ended) noexcept;

/// SCADUTA by the registry, on a day on which such exemptions were prolonged.
[[nodiscard]] bool expired_but_prolonged(const Situation& situation) noexcept;

} // namespace esente::core::rules
