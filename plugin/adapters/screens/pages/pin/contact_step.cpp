#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "adapters/screens/typed.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

constexpr Words contact_title{"Recapito", "Contact"};
constexpr Words lead{"Qui arriva, direttamente dal servizio, la seconda parte del PIN e del PUK. Non si può cambiare dopo l'invio.",
                     "The second part of PIN and PUK comes here, straight from the service. It cannot be changed once it was sent."};
constexpr Words value_label{"Cellulare o indirizzo e-mail", "Mobile number or e-mail address"};
constexpr Words value_hint{"Un cellulare italiano, oppure un indirizzo e-mail.", "An Italian mobile number, or an e-mail address."};
constexpr Words read_back{"Far rileggere dallo schermo:", "To be read back from the screen:"};
constexpr Words whose{"Di chi è?", "Whose is it?"};
constexpr std::array owners{
    Choice{"holder", {"Del titolare", "The holder's"}, "1"},
    Choice{"applicant", {"Di chi richiede", "Of whoever asks"}, "2"},
};
constexpr Words reason_label{"Perché questo recapito serve a più persone", "Why several people use this contact"};
constexpr Words reason_hint{"Ad esempio: stessa famiglia. Resta nel registro di questa postazione, non si invia.",
                            "For instance: same family. It stays in this station's record and is not sent."};

/// Asked for only when the store knows the contact from three other holders.
Markup reason(const View& view, const Form& typed, const Mistakes& wrong) {
    const auto said = field_of(typed, "contact.reason");
    const bool asked = !said.empty() || !mistake_of(wrong, "contact.reason").empty();
    return asked ? text_field(view,
                              {.name = "contact.reason", .label = reason_label, .hint = reason_hint, .attributes = R"(maxlength="200")"},
                              said, wrong)
                 : Markup{};
}

} // namespace

Markup contact_step_again(const View& view, const Mistakes& wrong) {
    using core::counter::RequestType;
    const auto& typed = view.visit.progress.pin->typed;
    const bool of_two = chosen_type(view).value_or(RequestType::holder) != RequestType::holder;
    return pin_page(
        view, {.step = PinStep::contact, .title = contact_title, .page = "sportello/pin/recapito", .scripts = "scanner step contact"},
        wrong,
        markup(
            R"(<p class="lead">{}</p>{})", view.say(lead),
            step_form(
                view, PinStep::contact,
                markup(R"({}<p class="mb-0">{}</p><p><output class="esente-readback" for="contact.value" data-readback></output></p>{}{})",
                       text_field(view,
                                  {.name = "contact.value",
                                   .label = value_label,
                                   .hint = value_hint,
                                   .attributes = R"(maxlength="254" autofocus)",
                                   .width = "esente-big"},
                                  field_of(typed, "contact.value"), wrong),
                       view.say(read_back),
                       of_two
                           ? group(view, {.name = "contact.owner", .legend = whose, .all = owners}, field_of(typed, "contact.owner"), wrong)
                           : Markup{},
                       reason(view, typed, wrong)))));
}

Shown contact_step(const View& view) { return step_or_standing(view, PinStep::contact, contact_step_again); }

} // namespace esente::screens
