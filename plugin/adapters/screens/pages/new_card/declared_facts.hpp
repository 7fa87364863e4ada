#pragma once

#include "core/counter/request.hpp"

#include <string>
#include <vector>

namespace esente::screens {

/// What is declared to get a new card, a sentence each, in Italian: capacity and impediment where somebody asks for the holder
/// (DPR 445/2000 art. 4 c. 2 and 46), what became of the card (art. 47; by its c. 4 that proves a loss, without a report to the police),
/// and what is asked for.
[[nodiscard]] std::vector<std::string> declared_facts(const core::counter::CardRequest& request);

} // namespace esente::screens
