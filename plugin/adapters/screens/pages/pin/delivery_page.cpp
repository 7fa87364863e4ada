#include "adapters/screens/pages/pin/delivery_page.hpp"

#include "adapters/screens/pages/pin/first_part_box.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/second_part_box.hpp"

namespace esente::screens {
namespace {

constexpr Words delivery_title{"Consegna del PIN", "Handing over the PIN"};
constexpr Words number{"Richiesta", "Request"};
constexpr Words other_contact{
    "Il recapito di una richiesta non si cambia. Per un altro recapito: annullare questa richiesta, poi farne una "
    "nuova, con la persona e la tessera allo sportello.",
    "A request keeps its contact. For another contact: cancel this request, then make a new one, with person and "
    "card at the desk."};
constexpr Words more{"Altro recapito, o annullare la richiesta", "Another contact, or cancel the request"};
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

Markup cancel_box(const View& view, const Delivery& delivery, const std::string& reason, const Mistakes& wrong) {
    const bool closed = delivery.second.now && core::counter::came_to_nothing(delivery.second.now->state);
    const auto fields = text_field(view, {.name = "reason", .label = reason_label, .hint = reason_hint, .attributes = R"(maxlength="200")"},
                                   reason, wrong) +=
        markup(R"(<button class="btn btn-outline-danger" name="go" value="1">{}</button>)", view.say(cancel_title));
    return markup(R"(<div class="mt-4" data-may="cancel"{}><h2 class="h5">{}</h2><p>{}</p>{}</div>)", hidden_unless(!closed),
                  view.say(cancel_title), view.say(cancel_text),
                  turn_form(view, delivery.second, "sportello/pin/consegna/annulla", fields));
}

Markup finish_form(const View& view, bool unseen, bool shown) {
    return markup(R"(<form method="post" action="{}" data-finish="{}"{}>{}<input type="hidden" name="unseen" value="{}">)"
                  R"(<button class="btn {}" name="go" value="1"{}>{}</button></form>)",
                  view.visit.path("sportello/pin/consegna/fine"), unseen ? "unseen" : "seen", hidden_unless(shown), key_field(view),
                  unseen ? 1 : 0, std::string_view{unseen ? "btn-outline-primary" : "btn-primary"},
                  Markup{shown && !unseen ? " data-focus" : ""}, view.say(unseen ? finish_unseen : finish));
}

Markup rest(const View& view, const Delivery& delivery, const std::string& reason, const Mistakes& wrong) {
    const bool ready = delivery.first_part == FirstPart::ready;
    return markup(
        R"(<div data-rest><details class="mt-4"{}><summary>{}</summary><p class="mt-2 mb-2">{}</p>{}{}</details><p class="mt-4">{}</p>)"
        R"(<div class="esente-actions mt-0">{}{}<a class="btn btn-outline-primary" href="{}" data-back>{}</a></div></div>)",
        Markup{wrong.empty() ? "" : " open"}, view.say(more), view.say(other_contact),
        button_form(view, "sportello/pin/consegna/nuova", view.say(new_request), "btn-outline-primary"),
        cancel_box(view, delivery, reason, wrong), view.say(finish_text), ready ? finish_form(view, true, true) : Markup{},
        finish_form(view, false, !ready), view.visit.path("sportello"), view.say(back));
}

Markup whole(const View& view, const std::string& reason, const Mistakes& wrong) {
    const auto& delivery = *view.visit.progress.delivery;
    return framed(
        view, {.screen = "pin", .title = delivery_title, .scripts = "delivery", .wide = true, .page = delivery_page, .step = "consegna"},
        markup(R"(<div class="esente-noprint">{}<h1>{}</h1>{}<p class="text-secondary">{} {}</p><div class="row gy-4">)"
               R"(<div class="col-lg-6">{}</div><div class="col-lg-6">{}</div></div>{}</div>{})",
               stepper(view, {.flow = "sportello/pin", .steps = pin_steps, .current = "consegna", .reached = "consegna", .sent = true}),
               view.say(delivery_title), mistakes(view, wrong), view.say(number), delivery.request_id, first_part_box(view, delivery),
               second_part_box(view, delivery), rest(view, delivery, reason, wrong), slip_sheet(view, delivery)));
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
