#pragma once

#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/sportello/pin/consegna`: the first part to hand over, and how far the second has come. No part of a PIN is ever in the page.
[[nodiscard]] Shown delivery_page_of(const View& view);

} // namespace esente::screens
