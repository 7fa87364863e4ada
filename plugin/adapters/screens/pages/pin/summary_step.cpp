#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/pages/counter/summary_rows.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "adapters/screens/pages/pin/refused.hpp"

#include <array>

namespace esente::screens {
namespace {

using core::counter::PinRequest;

constexpr Words summary_title{"Riepilogo", "Summary"};
constexpr Words check_it{"Controllare con il cittadino: la richiesta parte così com'è.",
                         "Check it with the citizen: it is sent as it stands."};
constexpr Words send_it{"Invia", "Send"};
constexpr Words send_again{"Invia di nuovo la stessa richiesta", "Send the same request again"};
constexpr Words back{"Indietro", "Back"};
constexpr Words what{"Richiesta", "Request"};
constexpr std::array<Words, 2> operations{{{"Rilascio del PIN", "Issue of the PIN"}, {"Rigenerazione del PIN", "Regeneration of the PIN"}}};
constexpr Words holder{"Titolare", "Holder"};
constexpr Words card{"Tessera n.", "Card no."};
constexpr Words form{"Modulo", "Form"};
constexpr Words signed_on{"firmato il", "signed on"};
constexpr std::array<Words, 2> forms{{
    {"Modulo di ritiro PIN per cittadino minorenne o tutelato", "Form to collect the PIN of a minor or ward"},
    {"Modulo di ritiro PIN delega per motivi di salute", "Form to collect the PIN by delegation for reasons of health"},
}};
constexpr Words contact{"Recapito per la seconda parte", "Contact for the second part"};
constexpr Words of_holder{"del titolare", "the holder's"};
constexpr Words of_applicant{"di chi richiede", "the applicant's"};

Markup row(const View& view, const Words& term, const Markup& value, PinStep step) { return summary_row(view, term, value, page_of(step)); }

Markup holder_rows(const View& view, const PinRequest& request) {
    return summary_row(view, what, markup("{}", view.say(operations.at(static_cast<std::size_t>(request.operation)))), "") +=
           row(view, holder, markup("<strong>{}</strong> · {}", holder_name(view), request.parties.holder.codice_fiscale), PinStep::card) +=
           row(view, card, markup("{}", request.parties.holder.card_id), PinStep::card);
}

Markup contact_row(const View& view, const PinRequest& request) {
    const bool of_the_holder = request.contact.owner == core::counter::ContactOwner::holder;
    return row(view, contact,
               markup(R"(<span class="esente-readback">{}</span> ({}))", request.contact.value,
                      view.say(of_the_holder ? of_holder : of_applicant)),
               PinStep::contact);
}

Markup papers_rows(const View& view, const PinRequest& request) {
    Markup rows = document_rows(view, request.parties, page_of(PinStep::papers));
    if (request.form) {
        rows += row(view, form,
                    markup("{}, {} {}", view.say(forms.at(static_cast<std::size_t>(request.form->kind))), view.say(signed_on),
                           written(request.form->signed_on)),
                    PinStep::papers);
    }
    return rows;
}

Markup send_form(const View& view) {
    const bool again = !view.visit.progress.pin->refused.empty() || view.visit.progress.pin->failed;
    return markup(R"(<form method="post" action="{}">{}{}<div class="esente-actions">)"
                  R"(<button class="btn btn-primary" name="go" value="send" data-focus>{}</button>)"
                  R"(<a class="btn btn-outline-primary" href="{}" data-back>{}</a></div></form>)",
                  view.visit.path("sportello/pin/invia"), work_field(view), ticket_field(view), view.say(again ? send_again : send_it),
                  view.visit.path(page_of(PinStep::papers)), view.say(back));
}

} // namespace

Markup summary_step_again(const View& view, const Mistakes& wrong) {
    const auto request = pin_request_of(view);
    const bool issued_already = is_issued_already(view);
    return pin_page(view, {.step = PinStep::summary, .title = summary_title, .page = "sportello/pin/riepilogo", .scripts = "back"}, wrong,
                    markup(R"({}<p>{}</p><dl class="esente-summary">{}{}{}{}</dl>{})", refused_box(view), view.say(check_it),
                           holder_rows(view, request), who_rows(view, request.parties, page_of(PinStep::who)), contact_row(view, request),
                           papers_rows(view, request), issued_already ? regeneration_form(view, wrong) : send_form(view)));
}

Shown summary_step(const View& view) { return step_or_standing(view, PinStep::summary, summary_step_again); }

} // namespace esente::screens
