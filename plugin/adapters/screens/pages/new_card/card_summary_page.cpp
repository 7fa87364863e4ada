#include "adapters/screens/pages/new_card/card_summary_page.hpp"

#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/counter/applicant_fields.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"
#include "adapters/screens/pages/new_card/reason_page.hpp"
#include "adapters/screens/typed.hpp"
#include "core/counter/judge_request.hpp"
#include "core/messages/messages.hpp"

namespace esente::screens {
namespace {

using core::counter::CardRequest;
using core::counter::Document;

constexpr Words title{"Riepilogo della richiesta", "Summary of the request"};
constexpr Words as_sent_words{"Così la richiesta parte per il servizio. L'invio si fa una volta sola.",
                              "This is how the request goes to the service. It is sent once."};
constexpr Words revokes{"Con l'invio la tessera di prima è revocata.", "Sending it revokes the old card."};
constexpr Words send{"Invia", "Send"};
constexpr Words holder{"Titolare", "Holder"};
constexpr Words code{"Codice fiscale", "Codice fiscale"};
constexpr Words card{"Tessera da sostituire", "Card to be replaced"};
constexpr Words card_unknown{"numero non noto: quella in vigore", "number not known: the one in force"};
constexpr Words emancipated{"Minorenne emancipato", "Emancipated minor"};
constexpr Words yes{"sì", "yes"};
constexpr Words asks{"Richiede", "Asks"};
constexpr Words in_person{"il titolare", "the holder"};
constexpr Words states{"Dichiara che chi viene prima non c'è", "States that nobody comes before"};
constexpr Words holder_document{"Documento del titolare", "Document of the holder"};
constexpr Words applicant_document{"Documento di chi richiede", "Document of whoever asks"};
constexpr Words expires{"scade il", "valid until"};
constexpr Words no_end{"senza scadenza", "without an end"};
constexpr Words reason{"Motivo", "Reason"};
constexpr Words declared{"Autocertificazione", "Self-declaration"};
constexpr Words report{"Denuncia", "Report to the police"};
constexpr Words no_report{"nessun estremo indicato", "no particulars given"};
constexpr Words not_sent{"La richiesta non è stata accolta.", "The request was not granted."};
constexpr Words technician{"Per l'assistenza tecnica", "For technical support"};
constexpr Words given_up{"Invio interrotto: la richiesta può essere arrivata. Inviare di nuovo la stessa: non ne nasce un'altra.",
                         "Sending was stopped: the request may have arrived. Send the same one again: it does not become another."};

Markup row(std::string_view term, const Markup& value) {
    return markup(R"(<dt class="col-sm-5">{}</dt><dd class="col-sm-7">{}</dd>)", term, value);
}

Markup document_row(const View& view, const Words& term, const std::optional<Document>& shown) {
    if (!shown) {
        return {};
    }
    const auto end = shown->expires ? std::string{view.say(expires)} + " " + written(shown->expires) : std::string{view.say(no_end)};
    return row(view.say(term), markup("{} {}<br>{}, {}; {}", view.say(words_of(shown->kind)), shown->number, shown->issuer,
                                      written(shown->issued), end));
}

Markup holder_rows(const View& view, const CardRequest& request) {
    const auto name = printed_name_of(view);
    const auto& who = request.parties.holder;
    Markup rows;
    if (!name.surname.empty() || !name.given_name.empty()) {
        rows += row(view.say(holder), markup("<strong>{} {}</strong>", name.surname, name.given_name));
    }
    rows += row(view.say(code), markup(R"(<span class="esente-large">{}</span>)", who.codice_fiscale));
    rows += row(view.say(card), who.card_id.empty() ? markup("{}", view.say(card_unknown)) : markup("{}", who.card_id));
    return who.emancipated ? rows += row(view.say(emancipated), markup("{}", view.say(yes))) : rows;
}

Markup applicant_rows(const View& view, const CardRequest& request) {
    const auto& applicant = request.parties.applicant;
    if (!applicant) {
        return row(view.say(asks), markup("{}", view.say(in_person)));
    }
    Markup rows = row(view.say(asks), markup("{} {}<br>{}<br>{}", applicant->surname, applicant->given_name, applicant->codice_fiscale,
                                             view.say(capacity_of(*applicant))));
    return applicant->nobody_before ? rows += row(view.say(states), markup("{}", view.say(yes))) : rows;
}

Markup reason_rows(const View& view, const CardRequest& request) {
    const auto& declaration = request.declaration;
    Markup rows = row(view.say(reason), markup("<strong>{}</strong>", view.say(words_of(request.reason))));
    rows += row(view.say(declared), markup("{}, {}", declaration.place, written(declaration.day)));
    return may_be_reported(request.reason)
               ? rows += row(view.say(report), markup("{}", declaration.report.empty() ? view.say(no_report) : std::string_view{declaration.report}))
               : rows;
}

/// Every finding of the last answer, as the application worded it.
Markup refusal(const View& view, const app::CounterRefusal& refused) {
    Markup lines;
    for (const auto& words : refused.findings) {
        lines += markup("<p><strong>{}</strong> {}</p>", words.message, words.remedy);
    }
    return markup(R"(<div class="alert alert-danger" role="alert" tabindex="-1" data-focus data-refused><h2 class="h5">{}</h2>{}</div>)",
                  view.say(not_sent), lines);
}

Markup failure(const View& view, const core::Error& error) {
    namespace messages = core::messages;
    return markup(R"(<div class="alert alert-danger" role="alert" tabindex="-1" data-focus data-refused><h2 class="h5">{}</h2><p>{}</p>)"
                  R"(<details><summary>{}</summary><p>{}</p></details></div>)",
                  view.say(not_sent), messages::fault_text(error.fault, messages::Audience::user, view.language()), view.say(technician),
                  messages::fault_text(error.fault, messages::Audience::technician, view.language()));
}

Markup what_happened(const View& view, const CardWork& work) {
    const auto* const error = work.failure ? &*work.failure : work.refusal ? &work.refusal->error : nullptr;
    if (error == nullptr) {
        return {};
    }
    if (error->fault == core::Fault::cancelled) {
        return alert("warning", view.say(given_up));
    }
    return work.refusal ? refusal(view, *work.refusal) : failure(view, *error);
}

} // namespace

Shown card_summary_page(const View& view) {
    if (const auto other = elsewhere_than(view, CardPage::summary)) {
        return *other;
    }
    auto& work = view.visit.progress.new_card;
    work.sendable = work.sendable != 0 ? work.sendable : ++view.visit.last_number;
    const auto request = core::counter::as_sent(card_request_of(view));
    const Markup rows = holder_rows(view, request) += applicant_rows(view, request) +=
        document_row(view, holder_document, request.parties.holder_document) +=
        document_row(view, applicant_document, request.parties.applicant_document) += reason_rows(view, request);
    return shown(card_page(
        view, CardPage::summary, title,
        markup(R"({}<p>{} {}</p><dl class="row"{}>{}</dl><form method="post" action="{}">{}<input type="hidden" name="once" value="{}">{})"
               "</form>",
               what_happened(view, work), view.say(as_sent_words),
               may_be_reported(request.reason) ? markup("<strong>{}</strong>", view.say(revokes)) : Markup{},
               Markup{work.of_card ? " data-of-card" : ""}, rows, view.visit.path(name_of(CardPage::summary)), key_field(view),
               work.sendable, card_actions(view, CardPage::summary, send, true)),
        "print"));
}

} // namespace esente::screens
