#include "adapters/screens/pages/pin/first_part_box.hpp"

#include <array>

namespace esente::screens {
namespace {

constexpr Words heading{"Prima parte, da consegnare a mano", "First part, to be handed over"};
constexpr Words how{"La prima parte di PIN e PUK si vede una volta sola, per 30 secondi: prima di mostrarla, accertarsi che possa vederla "
                    "solo chi la deve ricevere.",
                    "The first part of PIN and PUK can be seen once only, for 30 seconds: before showing it, make sure that only who is "
                    "to have it can see it."};
constexpr Words show{"Mostra la prima parte", "Show the first part"};
constexpr Words shown_heading{"Prima parte di PIN e PUK", "First part of PIN and PUK"};
constexpr Words pin{"Prima parte del PIN", "First part of the PIN"};
constexpr Words puk{"Prima parte del PUK", "First part of the PUK"};
constexpr Words left{"Secondi rimasti:", "Seconds left:"};
constexpr Words hide{"Nascondi subito", "Hide now"};
constexpr Words print_slip{"Stampa il tagliando", "Print the slip"};
constexpr Words slip_title{"Tessera sanitaria (TS-CNS)", "Health card (TS-CNS)"};
constexpr Words slip_text{"La seconda parte arriva al recapito indicato nella richiesta. Il PIN è la prima parte seguita dalla seconda; lo "
                          "stesso vale per il PUK. Conservare questo tagliando lontano dalla tessera.",
                          "The second part goes to the contact given in the request. The PIN is the first part followed by the second, and "
                          "so is the PUK. Keep this slip away from the card."};

/// By FirstPart, from `never_here` on; `ready` has none.
constexpr std::array<Words, 5> gone{{
    {"La prima parte non è disponibile qui: è già stata consegnata, oppure la richiesta non è di adesso.",
     "The first part is not to be had here: it was handed over already, or the request was made before."},
    {"", ""},
    {"La prima parte è stata mostrata e non si trova più su questa postazione.",
     "The first part was shown and is no longer on this station."},
    {"La prima parte non è stata mostrata entro 15 minuti ed è stata cancellata.",
     "The first part was not shown within 15 minutes and was wiped."},
    {"La richiesta è chiusa: la prima parte non serve più ed è stata cancellata.",
     "The request is closed: the first part is of no use any more and was wiped."},
}};
/// What to do when the citizen does not have it.
constexpr Words repeat_it{"Se il cittadino non l'ha avuta: entro 15 minuti dalla richiesta, inserire di nuovo la stessa richiesta con gli "
                          "stessi dati, e viene data ancora; più tardi, annullare questa richiesta e farne una nuova.",
                          "If the citizen does not have it: within 15 minutes of the request, enter the same request again with the same "
                          "data, and it is given again; later, cancel this request and make a new one."};
constexpr Words new_one{"Annullare questa richiesta e farne una nuova, con la persona e la tessera allo sportello.",
                        "Cancel this request and make a new one, with person and card at the desk."};

Markup gone_text(const View& view, FirstPart which) {
    const bool closed = which == FirstPart::useless;
    const auto todo = closed ? std::string_view{} : view.say(which == FirstPart::too_late ? new_one : repeat_it);
    return markup(R"(<p class="mb-1">{}</p><p class="mb-0">{}</p>)", view.say(gone.at(static_cast<std::size_t>(which))), todo);
}

/// What script fills, counts down, and takes out of the page.
Markup places(const View& view) {
    const auto print = view.engine.settings().print_counter_slip
                           ? markup(R"(<button type="button" class="btn btn-primary" data-slip>{}</button>)", view.say(print_slip))
                           : Markup{};
    return markup(
        R"(<div data-shown hidden tabindex="-1" role="group" aria-label="{}" class="esente-first-part"><dl><dt>{}</dt><dd data-pin></dd>)"
        R"(<dt>{}</dt><dd data-puk></dd></dl><p>{} <span data-left>30</span></p><div class="esente-actions">{})"
        R"(<button type="button" class="btn btn-outline-primary" data-hide>{}</button></div></div>)",
        view.say(shown_heading), view.say(pin), view.say(puk), view.say(left), print, view.say(hide));
}

} // namespace

Markup first_part_box(const View& view, const Delivery& delivery) {
    const int where = static_cast<int>(delivery.first_part);
    if (delivery.first_part != FirstPart::ready) {
        return markup(R"(<section><h2 class="h4">{}</h2><div data-first-part="{}">{}</div></section>)", view.say(heading), where,
                      gone_text(view, delivery.first_part));
    }
    return markup(R"(<section><h2 class="h4">{}</h2><div data-first-part="{}"><div data-waiting><p>{}</p>)"
                  R"(<button type="button" class="btn btn-primary" data-show data-focus>{}</button></div>{})"
                  R"(<div data-gone hidden tabindex="-1" role="status">{}</div></div></section>)",
                  view.say(heading), where, view.say(how), view.say(show), places(view), gone_text(view, FirstPart::shown));
}

Markup slip_sheet(const View& view, const Delivery& delivery) {
    if (delivery.first_part != FirstPart::ready || !view.engine.settings().print_counter_slip) {
        return {};
    }
    return markup(R"(<section class="esente-slip" aria-hidden="true"><h2>{}</h2><dl><dt>{}</dt><dd data-pin></dd><dt>{}</dt>)"
                  R"(<dd data-puk></dd></dl><p>{}</p></section>)",
                  view.say(slip_title), view.say(pin), view.say(puk), view.say(slip_text));
}

} // namespace esente::screens
