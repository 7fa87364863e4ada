#pragma once

#include "adapters/screens/delivery.hpp"
#include "adapters/screens/pages/frame.hpp"

namespace esente::screens {

/// Where the first part is: to be shown, for 30 seconds and on the slip, or no longer to be had and what to do then. Holds the places for
/// it, empty.
[[nodiscard]] Markup first_part_box(const View& view, const Delivery& delivery);

} // namespace esente::screens
