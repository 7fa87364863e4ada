#pragma once

#include "adapters/screens/card_work.hpp"
#include "adapters/screens/markup.hpp"

namespace esente::screens {

/// «Tessera provvisoria» on one sheet of paper: number, holder, validity as the service gave them, the codice fiscale also as the bar code
/// that counters and pharmacies scan. In Italian whatever the language of the screens.
[[nodiscard]] Markup provisional_paper(const GrantedCard& granted, core::Date today);

} // namespace esente::screens
