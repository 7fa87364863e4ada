#include "adapters/screens/pages/pin/pin_frame.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/pin/pin_steps.hpp"

namespace esente::screens {
namespace {

constexpr Words go_on{"Continua", "Continue"};
constexpr Words back{"Indietro", "Back"};
constexpr Words holder{"Titolare", "Holder"};
constexpr Words new_card{"Richiedi nuova tessera", "Ask for a new card"};

/// Whose PIN it is: from the card, so it goes when the card does.
Markup holder_line(const View& view) {
    const auto identity = view.visit.progress.patient->identity();
    return markup(R"(<p class="esente-person py-2" data-of-card>{}: <strong>{}</strong> · {}</p>)", view.say(holder), holder_name(view),
                  identity.id ? identity.id->text() : std::string{});
}

} // namespace

std::string holder_name(const View& view) {
    if (!card_is_in(view)) {
        return {};
    }
    const auto identity = view.visit.progress.patient->identity();
    if (identity.person && !identity.person->surname.empty()) {
        return identity.person->surname + " " + identity.person->given_name;
    }
    return identity.id ? identity.id->text() : std::string{};
}

Markup pin_page(const View& view, const PinPage& page, const Mistakes& wrong, const Markup& content) {
    const auto& step = pin_steps.at(static_cast<std::size_t>(page.step)).name;
    const auto reached = pin_steps.at(static_cast<std::size_t>(standing_step(view))).name;
    const bool names_holder = page.step != PinStep::card && card_is_in(view);
    return framed(
        view,
        {.screen = "pin", .title = page.title, .scripts = page.scripts, .inside = true, .wide = false, .page = page.page, .step = step},
        markup("{}<h1>{}</h1>{}{}{}", stepper(view, {.flow = "sportello/pin", .steps = pin_steps, .current = step, .reached = reached}),
               view.say(page.title), mistakes(view, wrong), names_holder ? holder_line(view) : Markup{}, content));
}

Markup work_field(const View& view) {
    return markup(R"({}<input type="hidden" name="work" value="{}">)", key_field(view), view.visit.progress.pin->number);
}

Markup step_form(const View& view, PinStep step, const Markup& fields) {
    return markup(R"(<form method="post" action="{}" novalidate data-step-form>{}{}<div class="esente-actions">)"
                  R"(<button class="btn btn-primary" name="go" value="next">{}</button>)"
                  R"(<button class="btn btn-outline-primary" name="go" value="back" data-back>{}</button></div></form>)",
                  view.visit.path(page_of(step)), work_field(view), fields, view.say(go_on), view.say(back));
}

Markup new_card_link(const View& view) {
    return markup(R"(<a class="btn btn-outline-primary" href="{}">{}</a>)", view.visit.path("sportello/tessera"), view.say(new_card));
}

} // namespace esente::screens
