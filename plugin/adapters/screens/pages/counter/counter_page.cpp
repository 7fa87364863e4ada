#include "adapters/screens/pages/counter/counter_page.hpp"

#include "adapters/screens/pages/counter/journal_page.hpp"
#include "adapters/screens/pages/counter/journal_table.hpp"
#include "adapters/screens/pages/status_page.hpp"
#include "core/json.hpp"

namespace esente::screens {
namespace {

constexpr std::size_t most_rows = 5;
/// Each look is a call of the service, and somebody who sends a request learns how it is anyway.
constexpr std::chrono::seconds light_lasts{60};

constexpr Words counter_title{"Sportello", "Counter"};
constexpr Words issue_pin{"Rilascia PIN", "Issue a PIN"};
constexpr Words issue_text{"Al titolare, a chi rappresenta un minore o una persona tutelata, o a un familiare.",
                           "To the holder, to who represents a minor or a ward, or to a relative."};
constexpr Words new_card{"Richiedi nuova tessera", "Ask for a new card"};
constexpr Words new_card_text{"Furto, smarrimento, mai ricevuta, deterioramento.", "Theft, loss, never received, damage."};
constexpr Words today{"Richieste di oggi", "Today's requests"};
constexpr Words all_of_them{"Tutte le richieste di oggi e file CSV", "All of today's requests, and a CSV file"};
constexpr Words being_read{"Il registro si sta ancora leggendo: aprirlo dal collegamento qui sotto.",
                           "The journal is still being read: open it by the link below."};
constexpr Words wiped{"Fatto: i dati della richiesta sono stati cancellati da questa pagina.",
                      "Done: the request's data were wiped from this page."};
constexpr Words looking{"Controllo della postazione…", "Looking at the station…"};
constexpr Words ready{"Pronta: servizio e registro rispondono.", "Ready: service and record answer."};
constexpr Words not_ready{"Da controllare: adesso non si possono inviare richieste. Aprire lo stato della postazione.",
                          "Needs attention: requests cannot be sent now. Open the state of the station."};
constexpr Words state_link{"Stato della postazione", "State of the station"};

struct Light {
    std::string_view ready; ///< 1, 0, or empty while it is not known
    std::string_view style;
    std::string_view icon;
    Words words;
};

Light light_of(const View& view) {
    if (const auto* const health = known_health(view)) {
        return health->can_check ? Light{"1", "good", "check-circle", ready} : Light{"0", "bad", "warning-circle", not_ready};
    }
    return {"", "waiting", "clock", looking};
}

Markup light(const View& view) {
    const auto now = light_of(view);
    return markup(
        R"(<p class="mt-4 d-flex flex-wrap align-items-center gap-2" data-ready="{}"><span class="esente-light {}" data-sign>{}<span role="status" data-text>{}</span></span>)"
        R"(<a href="{}">{}</a></p>)",
        now.ready, now.style, icon(now.icon), view.say(now.words), view.visit.path("stato"), view.say(state_link));
}

Markup service_notices(const View& view) {
    const auto* const health = known_health(view);
    return health != nullptr ? notices(view, *health) : Markup{};
}

Markup task(const View& view, std::string_view page, const Words& name, const Words& text, bool first) {
    return markup(R"(<div class="esente-task"><a class="btn {}" href="{}"{}>{}</a><p>{}</p></div>)",
                  std::string_view{first ? "btn-primary" : "btn-outline-primary"}, view.visit.path(page),
                  Markup{first ? " data-focus" : ""}, view.say(name), view.say(text));
}

/// A link to the flow; while the delivery of the one before still stands, with nothing left to hand over, a button that begins anew.
Markup pin_task(const View& view) {
    const auto& delivery = view.visit.progress.delivery;
    if (!delivery || delivery->first_part == FirstPart::ready) {
        return task(view, "sportello/pin", issue_pin, issue_text, true);
    }
    return markup(
        R"(<div class="esente-task"><form method="post" action="{}">{}<button class="btn btn-primary" name="go" value="1" data-focus>{})"
        R"(</button></form><p>{}</p></div>)",
        view.visit.path("sportello/pin/consegna/nuova"), key_field(view), view.say(issue_pin), view.say(issue_text));
}

Markup requests(const View& view) {
    const auto read = read_journal(view, patience);
    Markup body;
    if (const auto* const rows = std::get_if<Rows>(&read)) {
        body = journal_table(view, *rows, most_rows);
    } else if (const auto* const error = std::get_if<core::Error>(&read)) {
        body = journal_failure(view, *error);
    } else {
        body = markup("<p>{}</p>", view.say(being_read));
    }
    return markup(R"(<h2 class="h4 mt-4">{}</h2>{}<p><a href="{}">{}</a></p>)", view.say(today), body, view.visit.path(journal_page),
                  view.say(all_of_them));
}

} // namespace

Shown counter_page(const View& view) {
    auto& progress = view.visit.progress;
    tend_delivery(view);
    tend_station(view, light_lasts);
    const auto ended = progress.delivery_ended ? alert("success", view.say(wiped)) : Markup{};
    progress.delivery_ended = false;
    return shown(framed(view, {.screen = "sportello", .title = counter_title, .scripts = "light", .wide = true},
                        markup(R"(<h1>{}</h1>{}{}<div class="esente-tasks">{}{}</div>{}{}{})", view.say(counter_title), ended,
                               waiting_delivery(view), pin_task(view), task(view, "sportello/tessera", new_card, new_card_text, false),
                               light(view), service_notices(view), requests(view))));
}

std::string counter_light(const View& view) {
    tend_station(view, light_lasts);
    const auto now = light_of(view);
    return core::JsonObject{}
        .text("ready", now.ready)
        .text("style", now.style)
        .text("icon", now.icon)
        .text("text", view.say(now.words))
        .json();
}

} // namespace esente::screens
