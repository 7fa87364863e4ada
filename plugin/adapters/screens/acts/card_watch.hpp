#pragma once

#include "adapters/screens/view.hpp"

#include <string>

/// The reading that goes on behind a page that waits for a card; card.js asks how far it is.
namespace esente::screens {

/// The state of the reading as JSON, and begins one where none runs: `state` is `read` once a person's card lies in the reader and its
/// data are held, else `waiting`; `text` what is wrong with the card that lies there, empty for none; `new_card` whether a new one may be
/// asked for instead.
[[nodiscard]] std::string card_state(const View& view);

/// Gives up the reading, so that the reader is free.
void stop_reading(const View& view);

/// True while the patient is the one of a card that lies in its reader.
[[nodiscard]] bool card_is_in(const View& view);

} // namespace esente::screens
