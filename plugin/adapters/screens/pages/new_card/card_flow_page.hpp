#pragma once

#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/sportello/tessera`: leads to the page that stands; after a refusal to the first page that has a field to correct.
[[nodiscard]] Shown card_flow_page(const View& view);

} // namespace esente::screens
