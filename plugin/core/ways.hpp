#pragma once

#include "core/rules/situation.hpp"
#include "core/verdict.hpp"

#include <vector>

namespace esente::core {

/// One to three lawful ways forward for findings that block or leave open, the most fitting first; none when nothing does.
[[nodiscard]] std::vector<WayForward> ways_forward(const rules::Situation& situation, const std::vector<Finding>& findings);

/// What taking the claim off makes of the draft: the block is on the claim, never on care.
[[nodiscard]] WayForward way_without_code();

} // namespace esente::core
