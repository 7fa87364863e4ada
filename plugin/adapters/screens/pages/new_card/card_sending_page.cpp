#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"

namespace esente::screens {
namespace {

constexpr Words title{"Invio della richiesta", "Sending the request"};
constexpr Words waiting{"Si attende la risposta del servizio regionale.", "Waiting for the answer of the regional service."};
constexpr Words safe{
    "La richiesta è già annotata su questa postazione: se si smette di attendere e si invia di nuovo, non ne nasce un'altra.",
    "The request is noted on this station: if you stop waiting and send it again, it does not become another."};
constexpr Words stop{"Smetti di attendere", "Stop waiting"};

} // namespace

Shown card_sending_page(const View& view) {
    auto& progress = view.visit.progress;
    static_cast<void>(standing_card_page(view));
    if (!progress.new_card.sending) {
        return instead(card_flow);
    }
    progress.waiting_for = progress.new_card.sending;
    progress.then = card_sending;
    return shown(framed(
        view,
        {.screen = "tessera", .title = title, .scripts = "wait", .inside = true, .wide = false, .page = card_sending, .step = "invio"},
        markup(R"(<h1>{}</h1><p class="lead" role="status">{}</p><div class="progress-spinner progress-spinner-active">)"
               R"(<span class="visually-hidden">{}</span></div><p class="mt-4">{}</p>{})",
               view.say(title), view.say(waiting), view.say(waiting), view.say(safe),
               button_form(view, "sportello/tessera/interrompi", view.say(stop), "btn-outline-primary"))));
}

} // namespace esente::screens
