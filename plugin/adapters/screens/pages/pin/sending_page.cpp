#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/acts/pin/sending.hpp"
#include "adapters/screens/pages/counter/sending_box.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"

namespace esente::screens {

Shown sending_page(const View& view) {
    auto& progress = view.visit.progress;
    if (!progress.pin || !progress.pin->sending) {
        return instead(standing_page(view));
    }
    if (const auto next = settle(view)) {
        return instead(*next);
    }
    progress.waiting_for = progress.pin->sending;
    progress.then = sending_page_name;
    return shown(framed(
        view,
        {.screen = "pin",
         .title = sending_title,
         .scripts = "wait",
         .inside = true,
         .wide = false,
         .page = sending_page_name,
         .step = "riepilogo"},
        markup("{}{}",
               stepper(view, {.flow = "sportello/pin", .steps = pin_steps, .current = "riepilogo", .reached = "riepilogo", .sent = true}),
               sending_box(view, *progress.pin->sending, "sportello/pin/interrompi"))));
}

} // namespace esente::screens
