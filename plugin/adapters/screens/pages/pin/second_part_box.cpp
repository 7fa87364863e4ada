#include "adapters/screens/pages/pin/second_part_box.hpp"

#include "adapters/screens/pages/failed.hpp"
#include "adapters/screens/pages/pin/second_part_words.hpp"

namespace esente::screens {
namespace {

constexpr Words second_heading{"Seconda parte, inviata dal servizio", "Second part, sent by the service"};
constexpr Words contact{"Recapito", "Contact"};
constexpr Words told_words{"Stato del", "State of"};
constexpr Words not_arrived{"Non arrivata: invia di nuovo", "It did not come: send again"};
constexpr Words look_now{"Controlla adesso", "Look now"};

std::string_view icon_of(std::string_view sign) {
    if (sign == "good") {
        return "check-circle";
    }
    return sign == "bad" ? "close-circle" : "clock";
}

Markup button(const View& view, const Words& label) {
    return markup(R"(<button class="btn btn-outline-primary" name="go" value="1">{}</button>)", view.say(label));
}

Markup state_lines(const View& view, const SecondPartTold& told) {
    return markup(R"(<p class="mb-1 esente-light {}" data-sign>{}<span data-text role="status">{}</span></p>)"
                  R"(<p class="text-secondary mb-1"{} data-at-line>{} <span data-at>{}</span></p><p data-note role="status">{}</p>)"
                  R"(<details class="mb-3"{} data-technical-line><summary>{}</summary><code data-technical>{}</code></details>)",
                  told.sign, icon(icon_of(told.sign), "icon-sm"), told.text, hidden_unless(!told.told_at.empty()), view.say(told_words),
                  told.told_at, told.note, hidden_unless(!told.technical.empty()), view.say(for_technicians), told.technical);
}

} // namespace

Markup second_part_box(const View& view, const Delivery& delivery) {
    const auto& part = delivery.second;
    const auto told = told_of(view, part, delivery.contact_masked);
    return markup(
        R"(<section data-second-part="{}" data-follows="{}"><h2 class="h4">{}</h2><p class="mb-1">{}: <strong>{}</strong></p>{})"
        R"(<div class="esente-actions mt-2" data-rest><div data-may="repeat"{}>{}</div><div data-may="look"{}>{}</div></div></section>)",
        part.now ? part.now->state : std::string{}, std::string_view{told.follows ? "1" : ""}, view.say(second_heading), view.say(contact),
        delivery.contact_masked, state_lines(view, told), hidden_unless(told.may_repeat),
        turn_form(view, part, "sportello/pin/consegna/ripeti", button(view, not_arrived)), hidden_unless(told.may_look),
        turn_form(view, part, "sportello/pin/consegna/controlla", button(view, look_now)));
}

Markup turn_form(const View& view, const SecondPart& part, std::string_view act, const Markup& content) {
    return markup(R"(<form method="post" action="{}">{}<input type="hidden" name="turn" value="{}">{}</form>)", view.visit.path(act),
                  key_field(view), part.turn, content);
}

} // namespace esente::screens
