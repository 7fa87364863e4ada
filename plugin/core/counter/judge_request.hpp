#pragma once

#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"

namespace esente::core::counter {

/// Everything that keeps a request from being sent, told at once; nothing: it may go. The request must be canonical. What only the
/// registry knows, such as whether the card is the holder's, is left to the service. The number of a card to be replaced may be unknown.
[[nodiscard]] Findings judge(const PinRequest& request, const Facts& facts);
[[nodiscard]] Findings judge(const CardRequest& request, const Facts& facts);

/// The request as the service gets it: without documents nobody asked for, forms nobody signs and degrees nobody needs.
[[nodiscard]] PinRequest as_sent(PinRequest request);
[[nodiscard]] CardRequest as_sent(CardRequest request);

} // namespace esente::core::counter
