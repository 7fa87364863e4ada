#pragma once

#include "adapters/screens/markup.hpp"
#include "core/error.hpp"

namespace esente::screens {

/// Why no card could be read at the counter, in words that do not send the operator to the paper certificate.
struct CardFaultText {
    Words text;            ///< what it is, and what to do instead
    bool new_card = false; ///< a new card may be the way out
};
[[nodiscard]] CardFaultText card_fault_at_counter(core::Fault fault);

} // namespace esente::screens
