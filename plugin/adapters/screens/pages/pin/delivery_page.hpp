#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/sportello/pin/consegna`: the first part to hand over, and how far the second has come. No part of a PIN is ever in the page:
/// delivery.js asks for the first when the operator does.
[[nodiscard]] Shown delivery_page_shown(const View& view);
/// The same after a mistake in the reason for cancelling.
[[nodiscard]] Markup delivery_page_again(const View& view, const std::string& reason, const Mistakes& wrong);

} // namespace esente::screens
