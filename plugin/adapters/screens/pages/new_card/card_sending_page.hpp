#pragma once

#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/sportello/tessera/invio`: the answer of the service is awaited, with a way out that loses nothing.
[[nodiscard]] Shown card_sending_page(const View& view);

} // namespace esente::screens
