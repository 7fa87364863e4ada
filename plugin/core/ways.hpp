#pragma once

#include "core/rules/situation.hpp"
#include "core/verdict.hpp"

#include <vector>

namespace esente::core {

/// One to three lawful ways forward for findings that block or leave open, the most fitting first; then the codes that advice names, as far
/// as there is room. None when nothing stops the draft and no advice is given.
[[nodiscard]] std::vector<WayForward> ways_forward(const rules::Situation& situation, const std::vector<Finding>& findings);

/// What taking the claim off makes of the draft: the block is on the claim, never on care.
[[nodiscard]] WayForward way_without_code();

/// What claiming this code makes of the draft.
[[nodiscard]] WayForward way_to_code(const Catalogue& catalogue, const ExemptionCode& code, Date day);

} // namespace esente::core
