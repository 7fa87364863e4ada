#pragma once

#include "core/rules/situation.hpp"

namespace esente::core::rules {

/// A code of our region on a patient whose registry is another; ANA-004 leaves it undetermined instead (contract §5).
[[nodiscard]] bool our_code_elsewhere(const Situation& situation) noexcept;
/// The registry cannot know of the claim, and no other rule has said so already.
[[nodiscard]] bool only_paper_is_left(const Situation& situation) noexcept;
/// A national code and a paper that stands.
[[nodiscard]] bool paper_may_decide(const Situation& situation);

} // namespace esente::core::rules
