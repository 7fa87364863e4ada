#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "adapters/screens/typed.hpp"
#include "core/counter/document_rules.hpp"

namespace esente::screens {
namespace {

using core::counter::RequestType;

constexpr Words papers_title{"Documenti e modulo", "Papers and form"};
constexpr Words of_holder{"Documento del titolare", "The holder's document"};
constexpr Words of_representative{"Documento del legale rappresentante", "The legal representative's document"};
constexpr Words of_relative{"Documento del familiare che richiede", "The document of the relative who asks"};
constexpr Words both{"Servono tutti e due i documenti, in corso di validità.", "Both documents are needed, and both valid today."};
constexpr Words form_minor{"Modulo di ritiro PIN per cittadino minorenne o tutelato", "Form to collect the PIN of a minor or ward"};
constexpr Words form_delegate{"Modulo di ritiro PIN delega per motivi di salute",
                              "Form to collect the PIN by delegation for reasons of health"};
constexpr Words form_hint{"Stampare il modulo già compilato, farlo rileggere e firmare da chi richiede, poi spuntare qui.",
                          "Print the form, which is filled in already, have it read and signed by whoever asks, then tick here."};
constexpr Words print_form{"Stampa il modulo", "Print the form"};
constexpr Words cannot_sign{"Chi richiede è presente ma non può firmare", "Whoever asks is present but cannot sign"};
constexpr Words cannot_sign_hint{
    "Il modulo stampato lo riporta: la dichiarazione la raccoglie l'operatore (DPR 445/2000, art. 4, comma 1).",
    "The printed form says so: the operator takes the statement down (DPR 445/2000, art. 4 c. 1)."};
constexpr Words is_signed{"Il modulo è stampato e firmato", "The form is printed and signed"};
constexpr Words day_label{"Data della firma", "Day of the signature"};
constexpr Words day_hint{"gg/mm/aaaa", "dd/mm/yyyy"};

Markup document(const View& view, const DocumentFields& which, const Mistakes& wrong) {
    return document_fields(view, which, view.visit.progress.pin->typed, wrong);
}

Markup documents(const View& view, RequestType type, const Mistakes& wrong) {
    Markup all;
    if (type == RequestType::health_delegate) {
        all += markup("<p>{}</p>", view.say(both));
    }
    if (core::counter::needs_holder_document(type)) {
        all += document(view, {.prefix = "holder_document", .legend = of_holder, .focus = true}, wrong);
    }
    if (core::counter::needs_applicant_document(type)) {
        all += document(view,
                        {.prefix = "applicant_document",
                         .legend = type == RequestType::minor_or_ward ? of_representative : of_relative,
                         .focus = !core::counter::needs_holder_document(type)},
                        wrong);
    }
    return all;
}

Markup form_part(const View& view, RequestType type, const Mistakes& wrong) {
    if (type == RequestType::holder) {
        return {};
    }
    const auto& typed = view.visit.progress.pin->typed;
    const bool counts = pin_request_of(view).form.has_value();
    const auto day = field_of(typed, "form.day");
    return markup(
        R"(<fieldset class="mt-4"><legend class="h6">{}</legend><p>{}</p>{})"
        R"(<p><button class="btn btn-outline-primary" name="go" value="form">{}</button></p><div data-signature="{}">{}</div>{}</fieldset>)",
        view.say(type == RequestType::minor_or_ward ? form_minor : form_delegate), view.say(form_hint),
        tick(view, {.name = "form.cannot_sign", .label = cannot_sign, .hint = cannot_sign_hint}, field_of(typed, "form.cannot_sign") == "1",
             wrong),
        view.say(print_form), view.say(other_form), tick(view, {.name = "form.signed", .label = is_signed}, counts, wrong),
        text_field(view,
                   {.name = "form.day",
                    .label = day_label,
                    .hint = day_hint,
                    .attributes = R"(inputmode="numeric" maxlength="10" data-unprinted)",
                    .width = "col-sm-6"},
                   day.empty() ? written(view.today()) : day, wrong));
}

} // namespace

Markup papers_step_again(const View& view, const Mistakes& wrong) {
    const auto type = chosen_type(view).value_or(RequestType::holder);
    return pin_page(view, {.step = PinStep::papers, .title = papers_title, .page = "sportello/pin/documenti"}, wrong,
                    step_form(view, PinStep::papers, markup("{}{}", documents(view, type, wrong), form_part(view, type, wrong))));
}

Shown papers_step(const View& view) { return step_or_standing(view, PinStep::papers, papers_step_again); }

} // namespace esente::screens
