#pragma once

#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/sportello/tessera/provvisoria`: the provisional card to print, and where the new one goes.
[[nodiscard]] Shown provisional_page(const View& view);

} // namespace esente::screens
