#pragma once

#include "adapters/screens/delivery.hpp"
#include "adapters/screens/pages/frame.hpp"

namespace esente::screens {

/// Where the first part is: to be shown for 30 seconds, or no longer to be had and what to do then. Holds the places for it, empty.
[[nodiscard]] Markup first_part_box(const View& view, const Delivery& delivery);
/// The slip that is printed, its places empty; nothing when there is no first part or the settings want none. A child of `main`.
[[nodiscard]] Markup slip_sheet(const View& view, const Delivery& delivery);

} // namespace esente::screens
