#pragma once

#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/sportello/tessera/riepilogo`: everything as it will be sent, once; and why the last sending came to nothing.
[[nodiscard]] Shown card_summary_page(const View& view);

} // namespace esente::screens
