#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/acts/pin/sending.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "adapters/screens/pages/waiting.hpp"

namespace esente::screens {
namespace {

constexpr Words title{"Invio della richiesta", "Sending the request"};
constexpr Words waiting{"Si attende la risposta del servizio regionale.", "Waiting for the answer of the regional service."};
constexpr Words safe{"La richiesta è già annotata su questa postazione: anche se si smette di attendere, inviandola di nuovo non ne nasce "
                     "un'altra.",
                     "The request is noted on this station already: even if you stop waiting, sending it again makes no second one."};
constexpr Words stop{"Smetti di attendere", "Stop waiting"};

} // namespace

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
        {.screen = "pin", .title = title, .scripts = "wait", .inside = true, .wide = false, .page = sending_page_name, .step = "riepilogo"},
        markup(R"({}<h1>{}</h1>{}<p class="mt-4">{}</p>{})",
               stepper(view, {.flow = "sportello/pin", .steps = pin_steps, .current = "riepilogo", .reached = "riepilogo", .sent = true}),
               view.say(title), waiting_box(view, view.say(waiting), *progress.pin->sending), view.say(safe),
               button_form(view, "sportello/pin/interrompi", view.say(stop), "btn-outline-primary"))));
}

} // namespace esente::screens
