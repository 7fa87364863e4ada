#pragma once

#include "app/patient.hpp"
#include "core/counter/facts.hpp"
#include "core/operator.hpp"
#include "core/settings.hpp"

namespace esente::app {

/// What is known at a desk on a day beside the request; the store knows of how many holders its contact is. `card`: as it was read; null
/// where the request is not about a card.
[[nodiscard]] core::counter::Facts counter_facts(const core::Settings& settings, core::Date today, const core::Operator& caller,
                                                 const Patient* card);

} // namespace esente::app
