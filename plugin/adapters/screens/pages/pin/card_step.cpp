#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/pages/counter/findings.hpp"
#include "adapters/screens/pages/person.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "app/resolve_operator.hpp"
#include "core/counter/card_rules.hpp"

#include <utility>

namespace esente::screens {
namespace {

constexpr Words card_title{"Tessera", "Card"};
constexpr Words insert{"Inserire la tessera nel lettore.", "Put the card into the reader."};
constexpr Words is_it{"Confrontare i dati con il titolare o, se non è presente, con chi richiede per lui.",
                      "Compare the data with the holder or, if not present, with whoever asks for them."};
constexpr Words confirm{"È questa persona: continua", "This is the person: continue"};
constexpr Words to_counter{"Torna allo sportello", "Back to the counter"};
constexpr Words without_chip{"La tessera non ha il microchip?", "The card has no chip?"};
constexpr Words no_chip_text{"Questa tessera non ha il microchip: non ha un PIN. Si può richiedere una nuova tessera.",
                             "This card has no chip: it has no PIN. A new card can be asked for."};
constexpr Words pulled{"La tessera è stata tolta: i dati letti sono stati cancellati. Quanto è stato scritto resta: reinserire la stessa "
                       "tessera per riprendere da dove si era.",
                       "The card was pulled: what was read from it was wiped. What was typed stays: insert the same card to go on from "
                       "where you were."};
constexpr Words other_region{"La tessera è di un'altra regione: se il PIN si può rilasciare qui lo dice il servizio all'invio.",
                             "The card is another region's: the service says when it is sent whether the PIN can be issued here."};
constexpr Words refused_title{"Con questa tessera il PIN non si può rilasciare", "No PIN can be issued for this card"};
constexpr Words take_other{"Togliere la tessera e inserirne un'altra, oppure richiedere una nuova tessera.",
                           "Take the card out and insert another, or ask for a new card."};
constexpr Words start_anew{"Ricomincia con un'altra persona", "Start anew with another person"};

Markup to_counter_link(const View& view) {
    return markup(R"(<a class="btn btn-outline-primary" href="{}" data-back>{}</a>)", view.visit.path("sportello"), view.say(to_counter));
}

/// What was typed for somebody else can be dropped before their card comes.
Markup anew(const View& view) {
    return view.visit.progress.pin->typed.empty()
               ? Markup{}
               : markup(R"(<div class="mt-4">{}</div>)",
                        button_form(view, "sportello/pin/ricomincia", view.say(start_anew), "btn-outline-secondary"));
}

Markup waiting(const View& view) {
    return markup(R"(<div class="alert alert-info" role="status" id="card-state">{}</div><p data-new-card hidden>{}</p>)"
                  R"(<details class="mb-4"><summary>{}</summary><p class="mt-2">{}</p><p>{}</p></details>{}{})",
                  view.say(insert), new_card_link(view), view.say(without_chip), view.say(no_chip_text), new_card_link(view),
                  to_counter_link(view), anew(view));
}

/// The rules or the service decline this card or its holder.
Markup declined(const View& view, const Mistakes& wrong) {
    Markup lines;
    for (const auto& [field, text] : wrong) {
        lines += markup("<p>{}</p>", text);
    }
    return markup(R"({}<div class="alert alert-danger" role="alert" tabindex="-1" data-focus><h2 class="h5">{}</h2>{}</div><p>{}</p>)"
                  R"(<div class="esente-actions">{}{}</div>{})",
                  person_box(view), view.say(refused_title), lines, view.say(take_other), new_card_link(view), to_counter_link(view),
                  anew(view));
}

Markup read(const View& view) {
    const auto card = view.visit.progress.patient->identity().card;
    const bool foreign = card && core::counter::of_another_region(card->id, view.engine.settings().region);
    return markup(R"({}{}<p>{}</p><form method="post" action="{}">{}<div class="esente-actions">)"
                  R"(<button class="btn btn-primary" name="go" value="next" data-focus>{}</button>{}</div></form>)",
                  foreign ? alert("info", view.say(other_region)) : Markup{}, person_box(view), view.say(is_it),
                  view.visit.path(page_of(PinStep::card)), work_field(view), view.say(confirm), to_counter_link(view));
}

/// Said until the next card is confirmed.
Markup notice(const View& view) {
    const bool said = view.visit.progress.pin->card_pulled && !card_is_in(view);
    return said ? markup("<div data-card-left>{}</div>", alert("warning", view.say(pulled))) : Markup{};
}

bool is_of_counter(const View& view) {
    return core::is_counter_role(app::resolve_operator(view.visit.order.caller, view.engine.settings()).role);
}

} // namespace

Markup card_step_again(const View& view, const Mistakes& wrong) {
    Markup content = notice(view);
    if (!is_of_counter(view)) {
        content = alert("danger", sentence(view, "SPO-RUOLO")) += to_counter_link(view);
    } else if (!card_is_in(view)) {
        content += waiting(view);
    } else {
        content += wrong.empty() ? read(view) : declined(view, wrong);
    }
    return pin_page(view, {.step = PinStep::card, .title = card_title, .page = "sportello/pin/tessera", .scripts = "card back"}, {},
                    content);
}

Shown card_step(const View& view) { return step_or_standing(view, PinStep::card, card_step_again); }

Shown pin_start(const View& view) { return instead(standing_page(view)); }

Shown step_or_standing(const View& view, PinStep step, Markup (*page)(const View& view, const Mistakes& wrong)) {
    const auto stands = standing_page(view);
    const auto& progress = view.visit.progress;
    if (!progress.pin || progress.pin->sending || standing_step(view) < step) {
        return instead(stands);
    }
    // What is still missing on a step that was never done is not a mistake yet.
    const bool done_before = step < progress.pin->reached || !progress.pin->refused.empty();
    return shown(page(view, done_before || step == PinStep::card ? step_mistakes(view, step) : Mistakes{}));
}

} // namespace esente::screens
