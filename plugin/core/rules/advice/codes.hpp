#pragma once

#include "core/advice/alternatives.hpp"
#include "core/rules/rule.hpp"

#include <vector>

namespace esente::core::rules {

/// A hit for each code that frees the whole prescription (`whole`), or for each of the others; the claim goes into {value}.
[[nodiscard]] Hits advised_hits(const Situation& situation, const std::vector<advice::Alternative>& codes, bool whole);

} // namespace esente::core::rules
