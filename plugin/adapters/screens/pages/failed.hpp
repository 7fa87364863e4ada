#pragma once

#include "adapters/screens/pages/frame.hpp"
#include "app/results.hpp"
#include "core/error.hpp"

#include <string_view>
#include <vector>

/// What came to nothing, told to whoever sits before it, and below, folded, to their technician.
namespace esente::screens {

inline constexpr Words for_technicians{"Per l'assistenza tecnica", "For technical support"};

/// What the user reads of a failure.
[[nodiscard]] std::string_view in_user_words(const View& view, const core::Error& error);

/// What the technician reads of it: the remedy, the permanent name, and what the part that failed said of itself.
[[nodiscard]] Markup technical(const View& view, const core::Error& error);

/// Findings of the counter, one to a paragraph, with what a technician reads of them.
[[nodiscard]] Markup finding_lines(const View& view, const std::vector<app::CounterWords>& findings);

/// A box under a heading that takes the focus: `kind` as of `alert`.
[[nodiscard]] Markup failed_box(std::string_view kind, std::string_view heading, const Markup& lines);

} // namespace esente::screens
