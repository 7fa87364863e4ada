#pragma once

#include "adapters/screens/view.hpp"

#include <string>

namespace esente::screens {

/// `/sportello`: what an operator can do here, today's requests, and the status light.
[[nodiscard]] Shown counter_page(const View& view);

/// The status light as JSON, for a page that was shown before it was known.
[[nodiscard]] std::string counter_light(const View& view);

} // namespace esente::screens
