#pragma once

#include "app/patient.hpp"

#include <chrono>

namespace esente::app {

/// True while a card's patient may still be verified: the card lies in its reader, or left it less than `presence` ago (setting
/// `card.presence_minutes`; 0: not at all). A patient without a card is always present.
[[nodiscard]] bool is_present(const Patient& patient, core::Instant now, std::chrono::minutes presence);

} // namespace esente::app
