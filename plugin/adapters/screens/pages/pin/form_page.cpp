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

constexpr Words form_title{"Modulo da firmare", "Form to sign"};
constexpr Words print_it{"Stampa", "Print"};
constexpr Words back{"Torna ai documenti", "Back to the papers"};
// The paper is for an Italian office: it is in Italian whatever the language of the screens.
constexpr std::string_view minor_title{"Modulo di ritiro PIN per cittadino minorenne o tutelato"};
constexpr std::string_view delegate_title{"Modulo di ritiro PIN delega per motivi di salute"};
constexpr std::string_view undersigned{"Chi richiede"};
constexpr std::string_view in_capacity{"In qualità di"};
constexpr std::string_view document{"Documento"};
constexpr std::string_view holder{"Titolare della tessera"};
constexpr std::string_view card{"Tessera sanitaria (TS-CNS) n."};
constexpr std::string_view contact{"Recapito per la seconda parte"};
constexpr std::string_view of_holder{"del titolare"};
constexpr std::string_view of_applicant{"di chi richiede"};
constexpr std::string_view minor_statement{"Chi richiede dichiara, sotto la propria responsabilità e consapevole delle conseguenze delle "
                                           "dichiarazioni non veritiere (DPR 445/2000, "
                                           "artt. 46, 47 e 76), di rappresentare legalmente il titolare nella qualità indicata, e chiede "
                                           "di ritirare per lui la prima parte del PIN "
                                           "e del PUK della tessera. La seconda parte è inviata al recapito qui indicato."};
constexpr std::string_view delegate_statement{
    "Chi richiede dichiara, sotto la propria responsabilità e consapevole delle conseguenze delle dichiarazioni non veritiere (DPR "
    "445/2000, "
    "artt. 46, 47 e 76), che il titolare è temporaneamente impedito per ragioni connesse allo stato di salute (art. 4, comma 2), di "
    "esserne "
    "familiare nella qualità indicata, e chiede di ritirare per lui la prima parte del PIN e del PUK della tessera. La seconda parte è "
    "inviata al recapito qui indicato."};
constexpr std::string_view place_and_day{"Luogo e data"};
constexpr std::string_view signature{"Firma di chi richiede"};
constexpr std::string_view cannot_sign{
    "Presente ma non può firmare. L'operatore, accertata l'identità di chi richiede, attesta che la dichiarazione gli è stata resa in "
    "presenza di un impedimento a sottoscrivere (DPR 445/2000, art. 4, comma 1)."};
constexpr std::string_view signature_of_operator{"Firma dell'operatore"};

Markup row(std::string_view term, const Markup& value) { return markup("<dt>{}</dt><dd>{}</dd>", term, value); }

Markup named(const std::string& name, const std::string& code) { return markup("{} · {}", name, code); }

Markup line(std::string_view label, bool is_short) {
    return markup(R"(<p>{}: <span class="esente-line{}"></span></p>)", label, Markup{is_short ? " short" : ""});
}

Markup document_row(const core::counter::Document& shown) {
    return row(document, markup("{}", document_in_words(core::Language::italian, shown)));
}

Markup rows(const View& view, const core::counter::PinRequest& request) {
    const auto& applicant = *request.parties.applicant;
    const bool of_the_holder = request.contact.owner == core::counter::ContactOwner::holder;
    return row(undersigned, named(applicant.surname + " " + applicant.given_name, applicant.codice_fiscale)) +=
           document_row(*request.parties.applicant_document) += row(in_capacity, markup("{}", words_of(applicant).italian)) +=
           row(holder, named(holder_name(view), request.parties.holder.codice_fiscale)) +=
           row(card, markup("{}", request.parties.holder.card_id)) +=
           row(contact, markup("{} ({})", request.contact.value, of_the_holder ? of_holder : of_applicant));
}

Markup signature_part(const View& view) {
    const bool signs = field_of(view.visit.progress.pin->typed, "form.cannot_sign") != "1";
    return signs ? line(signature, false) : markup("<p><strong>{}</strong></p>{}", cannot_sign, line(signature_of_operator, false));
}

Markup paper(const View& view) {
    const auto request = pin_request_of(view);
    const bool minor = request.parties.type == RequestType::minor_or_ward;
    const auto said = statement_of(*request.parties.applicant).italian;
    return markup(R"(<section class="esente-paper" lang="it" data-of-card><h2>{}</h2><dl>{}</dl><p>{}</p>{}{}{}</section>)",
                  minor ? minor_title : delegate_title, rows(view, request), minor ? minor_statement : delegate_statement,
                  said.empty() ? Markup{} : markup("<p>{}.</p>", said), line(place_and_day, false), signature_part(view));
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
                .title = form_title,
                .scripts = "print",
                .inside = true,
                .wide = false,
                .page = "sportello/pin/modulo",
                .step = "documenti"},
               markup(R"(<h1 class="esente-noprint">{}</h1><div class="esente-actions esente-noprint mb-4">)"
                      R"(<button class="btn btn-primary" type="button" data-print data-focus>{}</button>)"
                      R"(<a class="btn btn-outline-primary" href="{}" data-back>{}</a></div>{})",
                      view.say(form_title), view.say(print_it), view.visit.path(page_of(PinStep::papers)), view.say(back), paper(view))));
}

} // namespace esente::screens
