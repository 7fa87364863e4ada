#pragma once

#include "adapters/screens/http.hpp"
#include "adapters/screens/pages/fields.hpp"
#include "adapters/screens/pin_work.hpp"
#include "adapters/screens/view.hpp"

/// `/sportello/pin`: from the card in the reader to the request that is sent.
namespace esente::screens {

/// `/sportello/pin`: leads to the step that stands.
[[nodiscard]] Shown pin_start(const View& view);

/// One page for each step; each leads to the step that stands as long as it was not reached.
[[nodiscard]] Shown card_step(const View& view);
[[nodiscard]] Shown who_step(const View& view);
[[nodiscard]] Shown contact_step(const View& view);
[[nodiscard]] Shown papers_step(const View& view);
[[nodiscard]] Shown summary_step(const View& view);
/// `/sportello/pin/modulo`: the form to print and sign.
[[nodiscard]] Shown pin_form_page(const View& view);
/// `/sportello/pin/invio`: waits for the answer of the service.
[[nodiscard]] Shown sending_page(const View& view);

/// The same steps after a mistake.
[[nodiscard]] Markup card_step_again(const View& view, const Mistakes& wrong);
[[nodiscard]] Markup who_step_again(const View& view, const Mistakes& wrong);
[[nodiscard]] Markup contact_step_again(const View& view, const Mistakes& wrong);
[[nodiscard]] Markup papers_step_again(const View& view, const Mistakes& wrong);
[[nodiscard]] Markup summary_step_again(const View& view, const Mistakes& wrong);

/// The page of a step that may be shown: where the flow stands instead when it was not reached.
[[nodiscard]] Shown step_or_standing(const View& view, PinStep step, Markup (*page)(const View& view, const Mistakes& wrong));

} // namespace esente::screens
