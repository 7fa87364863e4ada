#pragma once

#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/sportello/tessera/autocertificazione`: the self-declaration to print and have signed.
[[nodiscard]] Shown declaration_page(const View& view);

} // namespace esente::screens
