#pragma once

#include "adapters/screens/delivery.hpp"
#include "adapters/screens/pages/frame.hpp"

#include <string_view>

namespace esente::screens {

/// How far the second part is, and *non arrivata*; delivery.js keeps it up to date.
[[nodiscard]] Markup second_part_box(const View& view, const Delivery& delivery);

/// A form about the second part that counts once.
[[nodiscard]] Markup turn_form(const View& view, const SecondPart& part, std::string_view act, const Markup& content);

/// The attribute that hides what is not wanted now; script may show it later.
[[nodiscard]] inline Markup hidden_unless(bool wanted) { return {wanted ? "" : " hidden"}; }

} // namespace esente::screens
