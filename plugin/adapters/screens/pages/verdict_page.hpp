#pragma once

#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/esito`: the verdict, why, and the ways forward; or why there is none.
[[nodiscard]] Shown verdict_page(const View& view);

} // namespace esente::screens
