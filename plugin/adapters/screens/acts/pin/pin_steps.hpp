#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "adapters/screens/pin_work.hpp"
#include "adapters/screens/view.hpp"

#include <string>
#include <string_view>

/// How far a PIN request has come, and where it stands.
namespace esente::screens {

/// The work of this visit; begun if there was none. What a card gave that was pulled meanwhile is dropped.
PinWork& pin_work(const View& view);

/// The card that was confirmed lies in the reader.
[[nodiscard]] bool holder_is_confirmed(const View& view);

/// Everything that keeps a step from being done: what is missing on the screen, what the rules say, what the service declined.
[[nodiscard]] Mistakes step_mistakes(const View& view, PinStep step);
/// What was declined about the request as a whole, or about the operation: said on the summary.
[[nodiscard]] bool is_of_step(std::string_view field, PinStep step);

/// The first step that is to be done, or to be done again.
[[nodiscard]] PinStep standing_step(const View& view);

/// Name of the page of a step.
[[nodiscard]] std::string page_of(PinStep step);
/// Name of the page that stands: a step, the sending under way, or the hand-over.
[[nodiscard]] std::string standing_page(const View& view);

} // namespace esente::screens
