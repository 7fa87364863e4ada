#include "adapters/screens/pages/pin/delivery_page.hpp"

#include "adapters/screens/pages/pin/first_part_box.hpp"
#include "adapters/screens/pages/pin/second_part_words.hpp"

namespace esente::screens {
namespace {

constexpr Words title{"Consegna del PIN", "Handing over the PIN"};
constexpr Words number{"Richiesta", "Request"};
constexpr Words second_heading{"Seconda parte, inviata dal servizio", "Second part, sent by the service"};
constexpr Words contact{"Recapito", "Contact"};
constexpr Words told_words{"Stato del", "State of"};
constexpr Words not_arrived{"Non arrivata: invia di nuovo", "It did not come: send again"};
constexpr Words look_now{"Controlla adesso", "Look now"};
constexpr Words technician{"Per l'assistenza tecnica", "For technical support"};
constexpr Words other_contact{
    "Il recapito di una richiesta non si cambia: per un altro recapito occorre una nuova richiesta, con la persona e "
    "la tessera allo sportello.",
    "A request keeps its contact: another contact needs a new request, with person and card at the desk."};
constexpr Words new_request{"Nuova richiesta", "New request"};
constexpr Words cancel_title{"Annulla la richiesta", "Cancel the request"};
constexpr Words cancel_text{"Il PIN di questa richiesta non sarà completato. L'annullamento resta agli atti con il motivo.",
                            "The PIN of this request will not be completed. The cancellation stays on record with its reason."};
constexpr Words reason_label{"Motivo dell'annullamento", "Reason for cancelling"};
constexpr Words reason_hint{"Per esempio: recapito errato.", "For instance: wrong contact."};
constexpr Words finish{"Fine", "Done"};
constexpr Words finish_unseen{"Fine senza consegnare la prima parte", "Done, without handing over the first part"};
constexpr Words finish_text{"Fine cancella da questa postazione tutto ciò che riguarda la richiesta; lo stato si può ancora seguire dal "
                            "registro di oggi.",
                            "Done wipes everything about the request from this station; its state can still be followed from today's "
                            "journal."};
constexpr Words back{"Torna allo sportello", "Back to the counter"};

Markup turn_form(const View& view, const SecondPart& part, std::string_view act, const Markup& content) {
    return markup(R"(<form method="post" action="{}">{}<input type="hidden" name="turn" value="{}">{}</form>)", view.visit.path(act),
                  key_field(view), part.turn, content);
}

Markup hidden_unless(bool wanted) { return {wanted ? "" : " hidden"}; }

Markup second_part_box(const View& view, const Delivery& delivery) {
    const auto told = told_of(view, delivery.second, delivery.contact_masked);
    const auto again = markup(R"(<button class="btn btn-outline-primary" name="go" value="1">{}</button>)", view.say(not_arrived));
    const auto look = markup(R"(<button class="btn btn-outline-primary" name="go" value="1">{}</button>)", view.say(look_now));
    return markup(
        R"(<section class="mt-4 esente-noprint" data-second-part="{}" data-follows="{}"><h2 class="h4">{}</h2><p class="mb-1">{}: <strong>{}</strong></p>)"
        R"(<p class="mb-1 esente-light {}" data-sign>{}<span data-text role="status">{}</span></p>)"
        R"(<p class="text-secondary mb-1"{} data-at-line>{} <span data-at>{}</span></p><p data-note role="status">{}</p>)"
        R"(<details class="mb-3"{} data-technical-line><summary>{}</summary><code data-technical>{}</code></details>)"
        R"(<div class="esente-actions" data-rest><div data-may="repeat"{}>{}</div><div data-may="look"{}>{}</div></div></section>)",
        delivery.second.now ? delivery.second.now->state : "", std::string_view{told.follows ? "1" : ""}, view.say(second_heading),
        view.say(contact), delivery.contact_masked, told.sign,
        icon(told.sign == "good"  ? "check-circle"
             : told.sign == "bad" ? "close-circle"
                                  : "clock",
             "icon-sm"),
        told.text, hidden_unless(!told.told_at.empty()), view.say(told_words), told.told_at, told.note,
        hidden_unless(!told.technical.empty()), view.say(technician), told.technical, hidden_unless(told.may_repeat),
        turn_form(view, delivery.second, "consegna/ripeti", again), hidden_unless(told.may_look),
        turn_form(view, delivery.second, "consegna/controlla", look));
}

Markup cancel_box(const View& view, const Delivery& delivery, const std::string& reason, const Mistakes& wrong) {
    const bool closed = delivery.second.now && core::counter::came_to_nothing(delivery.second.now->state);
    const auto fields = text_field(view, {.name = "reason", .label = reason_label, .hint = reason_hint, .attributes = R"(maxlength="200")"},
                                   reason, wrong) +=
        markup(R"(<button class="btn btn-outline-danger" name="go" value="1">{}</button>)", view.say(cancel_title));
    return markup(R"(<div data-may="cancel"{}><details class="mt-4"{}><summary>{}</summary><p class="mt-2">{}</p>{}</details></div>)",
                  hidden_unless(!closed), Markup{wrong.empty() ? "" : " open"}, view.say(cancel_title), view.say(cancel_text),
                  turn_form(view, delivery.second, "consegna/annulla", fields));
}

Markup finish_form(const View& view, bool unseen, bool shown) {
    return markup(R"(<form method="post" action="{}" data-finish="{}"{}>{}<input type="hidden" name="unseen" value="{}">)"
                  R"(<button class="btn {}" name="go" value="1"{}>{}</button></form>)",
                  view.visit.path("consegna/fine"), unseen ? "unseen" : "seen", hidden_unless(shown), key_field(view), unseen ? 1 : 0,
                  std::string_view{unseen ? "btn-outline-primary" : "btn-primary"}, Markup{shown && !unseen ? " data-focus" : ""},
                  view.say(unseen ? finish_unseen : finish));
}

Markup content(const View& view, const Delivery& delivery, const std::string& reason, const Mistakes& wrong) {
    const bool ready = delivery.first_part == FirstPart::ready;
    return markup(R"(<h1>{}</h1>{}<p class="text-secondary esente-noprint">{} {}</p>{}{}<div class="esente-noprint" data-rest>)"
                  R"(<section class="mt-4"><p class="mb-2">{}</p>{}</section>{}<p class="mt-4">{}</p>)"
                  R"(<div class="esente-actions">{}{}<a class="btn btn-outline-primary" href="{}" data-back>{}</a></div></div>)",
                  view.say(title), mistakes(view, wrong), view.say(number), delivery.request_id, first_part_box(view, delivery),
                  second_part_box(view, delivery), view.say(other_contact),
                  button_form(view, "consegna/nuova", view.say(new_request), "btn-outline-primary btn-sm"),
                  cancel_box(view, delivery, reason, wrong), view.say(finish_text), ready ? finish_form(view, true, true) : Markup{},
                  finish_form(view, false, !ready), view.visit.path("sportello"), view.say(back));
}

Markup whole(const View& view, const std::string& reason, const Mistakes& wrong) {
    return framed(view, {.screen = "pin", .title = title, .scripts = "delivery", .page = delivery_page, .step = "consegna"},
                  content(view, *view.visit.progress.delivery, reason, wrong));
}

} // namespace

Shown delivery_page_shown(const View& view) {
    if (!view.visit.progress.delivery) {
        return instead(view.home());
    }
    tend_delivery(view);
    return shown(whole(view, {}, {}));
}

Markup delivery_page_again(const View& view, const std::string& reason, const Mistakes& wrong) { return whole(view, reason, wrong); }

} // namespace esente::screens
