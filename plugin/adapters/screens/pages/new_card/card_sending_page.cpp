#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/counter/sending_box.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"

namespace esente::screens {

Shown card_sending_page(const View& view) {
    auto& progress = view.visit.progress;
    static_cast<void>(standing_card_page(view));
    if (!progress.new_card.sending) {
        return instead(card_flow);
    }
    progress.waiting_for = progress.new_card.sending;
    progress.then = card_sending;
    return shown(framed(view,
                        {.screen = "tessera",
                         .title = sending_title,
                         .scripts = "wait",
                         .inside = true,
                         .wide = false,
                         .page = card_sending,
                         .step = "invio"},
                        sending_box(view, *progress.new_card.sending, "sportello/tessera/interrompi")));
}

} // namespace esente::screens
