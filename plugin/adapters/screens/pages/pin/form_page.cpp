#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/counter/kinship.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "adapters/screens/typed.hpp"

namespace esente::screens {
namespace {

using core::counter::RequestType;

constexpr Words title{"Modulo da firmare", "Form to sign"};
constexpr Words print_it{"Stampa", "Print"};
constexpr Words back{"Torna ai documenti", "Back to the papers"};
constexpr Words minor_title{"Modulo di ritiro PIN per cittadino minorenne o tutelato", "Form to collect the PIN of a minor or ward"};
constexpr Words delegate_title{"Modulo di ritiro PIN delega per motivi di salute",
                               "Form to collect the PIN by delegation for reasons of health"};
constexpr Words undersigned{"Chi richiede", "Applicant"};
constexpr Words in_capacity{"In qualità di", "In the capacity of"};
constexpr Words document{"Documento", "Document"};
constexpr Words holder{"Titolare della tessera", "Holder of the card"};
constexpr Words card{"Tessera sanitaria (TS-CNS) n.", "Health card (TS-CNS) no."};
constexpr Words contact{"Recapito per la seconda parte", "Contact for the second part"};
constexpr Words of_holder{"del titolare", "the holder's"};
constexpr Words of_applicant{"di chi richiede", "the applicant's"};
constexpr Words minor_statement{
    "Chi richiede dichiara, sotto la propria responsabilità e consapevole delle conseguenze delle dichiarazioni non veritiere (DPR "
    "445/2000, "
    "art. 46, 47 e 76), di rappresentare legalmente il titolare nella qualità indicata, e chiede di ritirare per lui la prima parte del "
    "PIN e "
    "del PUK della tessera. La seconda parte è inviata al recapito qui indicato.",
    "The applicant states, on their own responsibility and aware of what follows from untrue statements (DPR 445/2000, art. 46, 47 and "
    "76), "
    "that they legally represent the holder in the capacity given, and asks to collect for them the first part of PIN and PUK of the card. "
    "The second part is sent to the contact given here."};
constexpr Words delegate_statement{
    "Chi richiede dichiara, sotto la propria responsabilità e consapevole delle conseguenze delle dichiarazioni non veritiere (DPR "
    "445/2000, "
    "art. 46, 47 e 76), che il titolare è temporaneamente impedito per ragioni connesse allo stato di salute (art. 4, comma 2), di esserne "
    "familiare nella qualità indicata, e chiede di ritirare per lui la prima parte del PIN e del PUK della tessera. La seconda parte è "
    "inviata "
    "al recapito qui indicato.",
    "The applicant states, on their own responsibility and aware of what follows from untrue statements (DPR 445/2000, art. 46, 47 and "
    "76), "
    "that the holder is temporarily impeded for reasons of health (art. 4 c. 2), that they are their relative in the capacity given, and "
    "asks "
    "to collect for them the first part of PIN and PUK of the card. The second part is sent to the contact given here."};
constexpr Words place_and_day{"Luogo e data", "Place and day"};
constexpr Words signature{"Firma di chi richiede", "Signature of the applicant"};
constexpr Words cannot_sign{
    "Presente ma non può firmare. L'operatore, accertata l'identità di chi richiede, attesta che la dichiarazione gli è stata resa in "
    "presenza "
    "di un impedimento a sottoscrivere (DPR 445/2000, art. 4, comma 1).",
    "Present but cannot sign. The operator, having ascertained the identity of the applicant, attests that the statement was made to them, "
    "an impediment keeping the applicant from signing (DPR 445/2000, art. 4 c. 1)."};
constexpr Words signature_of_operator{"Firma dell'operatore", "Signature of the operator"};

Markup row(std::string_view term, const Markup& value) { return markup("<dt>{}</dt><dd>{}</dd>", term, value); }

Markup named(const std::string& name, const std::string& code) { return markup("{} · {}", name, code); }

Markup line(std::string_view label, bool is_short) {
    return markup(R"(<p>{}: <span class="esente-line{}"></span></p>)", label, Markup{is_short ? " short" : ""});
}

Markup document_row(const View& view, const core::counter::Document& shown) {
    return row(view.say(document), markup("{}", document_in_words(view.language(), shown)));
}

Markup rows(const View& view, const core::counter::PinRequest& request) {
    const auto& applicant = *request.parties.applicant;
    const bool of_the_holder = request.contact.owner == core::counter::ContactOwner::holder;
    return row(view.say(undersigned), named(applicant.surname + " " + applicant.given_name, applicant.codice_fiscale)) +=
           document_row(view, *request.parties.applicant_document) +=
           row(view.say(in_capacity), markup("{}", view.say(words_of(applicant)))) +=
           row(view.say(holder), named(holder_name(view), request.parties.holder.codice_fiscale)) +=
           row(view.say(card), markup("{}", request.parties.holder.card_id)) +=
           row(view.say(contact), markup("{} ({})", request.contact.value, view.say(of_the_holder ? of_holder : of_applicant)));
}

Markup signature_part(const View& view) {
    const bool signs = field_of(view.visit.progress.pin->typed, "form.cannot_sign") != "1";
    return signs ? line(view.say(signature), false)
                 : markup("<p><strong>{}</strong></p>{}", view.say(cannot_sign), line(view.say(signature_of_operator), false));
}

Markup paper(const View& view) {
    const auto request = pin_request_of(view);
    const bool minor = request.parties.type == RequestType::minor_or_ward;
    const auto said = statement_of(*request.parties.applicant);
    return markup(R"(<section class="esente-paper" data-of-card><h2>{}</h2><dl>{}</dl><p>{}</p>{}{}{}</section>)",
                  view.say(minor ? minor_title : delegate_title), rows(view, request),
                  view.say(minor ? minor_statement : delegate_statement),
                  view.say(said).empty() ? Markup{} : markup("<p>{}.</p>", view.say(said)), line(view.say(place_and_day), false),
                  signature_part(view));
}

} // namespace

Shown pin_form_page(const View& view) {
    const auto stands = standing_page(view);
    const auto& work = view.visit.progress.pin;
    if (!work || work->sending || standing_step(view) < PinStep::papers || !pin_request_of(view).parties.applicant) {
        return instead(stands);
    }
    return shown(
        framed(view,
               {.screen = "pin",
                .title = title,
                .scripts = "print",
                .inside = true,
                .wide = false,
                .page = "sportello/pin/modulo",
                .step = "documenti"},
               markup(R"(<h1 class="esente-noprint">{}</h1><div class="esente-actions esente-noprint mb-4">)"
                      R"(<button class="btn btn-primary" type="button" data-print data-focus>{}</button>)"
                      R"(<a class="btn btn-outline-primary" href="{}" data-back>{}</a></div>{})",
                      view.say(title), view.say(print_it), view.visit.path(page_of(PinStep::papers)), view.say(back), paper(view))));
}

} // namespace esente::screens
