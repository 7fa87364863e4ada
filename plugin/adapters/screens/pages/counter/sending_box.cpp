#include "adapters/screens/pages/counter/sending_box.hpp"

namespace esente::screens {
namespace {

constexpr Words waiting{"Si attende la risposta del servizio regionale.", "Waiting for the answer of the regional service."};
constexpr Words safe{"La richiesta è già annotata su questa postazione: anche se si smette di attendere, inviandola di nuovo non ne nasce "
                     "un'altra.",
                     "The request is noted on this station already: even if you stop waiting, sending it again makes no second one."};
constexpr Words stop{"Smetti di attendere", "Stop waiting"};

} // namespace

Markup sending_box(const View& view, const app::Job& job, std::string_view act) {
    return markup(R"(<h1>{}</h1>{}<p class="mt-4">{}</p>{})", view.say(sending_title), waiting_box(view, view.say(waiting), job),
                  view.say(safe), button_form(view, act, view.say(stop), "btn-outline-primary"));
}

} // namespace esente::screens
