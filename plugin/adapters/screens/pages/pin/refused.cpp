#include "adapters/screens/pages/pin/refused.hpp"

#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/failed.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"

#include <algorithm>

namespace esente::screens {
namespace {

constexpr Words not_sent{"La richiesta non è andata a buon fine", "The request came to nothing"};
constexpr Words stopped{
    "L'attesa è stata interrotta: non si sa se la richiesta è arrivata. Quanto è stato scritto è qui. Inviare di nuovo la "
    "stessa richiesta, senza cambiarla: non ne nasce un'altra.",
    "The wait was stopped: whether the request arrived is not known. What was typed is here. Send the same request "
    "again, unchanged: it does not become another."};
constexpr Words to_journal{"Vedi le richieste di oggi", "See today's requests"};
constexpr Words old_stops{"Il vecchio PIN smette di valere appena la richiesta è accolta, anche se il cittadino lo ritrova.",
                          "The old PIN stops working as soon as the request is granted, even if the citizen finds it again."};
constexpr Words confirmed{"Il cittadino è stato avvisato e conferma: vuole un PIN nuovo",
                          "The citizen was told and confirms: they want a new PIN"};
constexpr Words regenerate{"Invia la richiesta di rigenerazione", "Send the request for regeneration"};
constexpr Words back{"Indietro", "Back"};

bool has_finding(const View& view, std::string_view id) {
    const auto& refused = view.visit.progress.pin->refused;
    return std::any_of(refused.begin(), refused.end(), [&](const app::CounterWords& words) { return words.finding.id == id; });
}

/// Of the request as a whole: what belongs to a step is said there.
Markup whole_request(const View& view) {
    auto whole = view.visit.progress.pin->refused;
    std::erase_if(whole, [](const app::CounterWords& words) {
        const auto& field = words.finding.field;
        return is_of_step(field, PinStep::card) || is_of_step(field, PinStep::who) || is_of_step(field, PinStep::contact) ||
               is_of_step(field, PinStep::papers);
    });
    return finding_lines(view, whole);
}

Markup failure(const View& view) {
    const auto& failed = view.visit.progress.pin->failed;
    if (!failed) {
        return {};
    }
    return failed->fault == core::Fault::cancelled ? markup("<p>{}</p>", view.say(stopped))
                                                   : markup("<p>{}</p>", in_user_words(view, *failed)) += technical(view, *failed);
}

} // namespace

Markup refused_box(const View& view) {
    const auto lines = whole_request(view) += failure(view);
    if (lines.html.empty()) {
        return {};
    }
    const bool stands_elsewhere = has_finding(view, "PIN-003") || has_finding(view, "SRV-004");
    const auto elsewhere =
        stands_elsewhere ? markup(R"(<p><a href="{}">{}</a></p>)", view.visit.path("sportello/registro"), view.say(to_journal)) : Markup{};
    return failed_box("warning", view.say(not_sent), markup("{}{}", lines, elsewhere));
}

bool is_issued_already(const View& view) { return has_finding(view, "PIN-006"); }

Markup regeneration_form(const View& view, const Mistakes& wrong) {
    return markup(R"(<form method="post" action="{}" novalidate>{}{}<p><strong>{}</strong></p>{}<div class="esente-actions">)"
                  R"(<button class="btn btn-primary" name="go" value="send">{}</button>)"
                  R"(<a class="btn btn-outline-primary" href="{}" data-back>{}</a></div></form>)",
                  view.visit.path("sportello/pin/rigenera"), work_field(view), ticket_field(view), view.say(old_stops),
                  tick(view, {.name = "old_pin_stops", .label = confirmed}, false, wrong), view.say(regenerate),
                  view.visit.path(page_of(PinStep::papers)), view.say(back));
}

Markup ticket_field(const View& view) {
    return markup(R"(<input type="hidden" name="ticket" value="{}">)", view.visit.progress.pin->ticket);
}

} // namespace esente::screens
