#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/counter/summary_rows.hpp"
#include "adapters/screens/pages/failed.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_reason.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"

namespace esente::screens {
namespace {

using core::counter::CardRequest;

constexpr Words summary_title{"Riepilogo della richiesta", "Summary of the request"};
constexpr Words as_sent_words{"Così la richiesta parte per il servizio. L'invio si fa una volta sola.",
                              "This is how the request goes to the service. It is sent once."};
constexpr Words revokes{"Con l'invio la vecchia tessera è revocata.", "Sending it revokes the old card."};
constexpr Words send{"Invia", "Send"};
constexpr Words send_again{"Invia di nuovo la stessa richiesta", "Send the same request again"};
constexpr Words code{"Codice fiscale del titolare", "Codice fiscale of the holder"};
constexpr Words card{"Tessera da sostituire", "Card to be replaced"};
constexpr Words card_unknown{"numero non noto: quella in vigore", "number not known: the one in force"};
constexpr Words reason{"Motivo", "Reason"};
constexpr Words declared{"Autocertificazione", "Self-declaration"};
constexpr Words report{"Denuncia", "Report to the police"};
constexpr Words no_report{"nessun estremo indicato", "no particulars given"};
constexpr Words not_sent{"La richiesta non è stata accolta.", "The request was not granted."};
constexpr Words given_up{"Invio interrotto: la richiesta può essere arrivata. Inviare di nuovo la stessa: non ne nasce un'altra.",
                         "Sending was stopped: the request may have arrived. Send the same one again: it does not become another."};

Markup row(const View& view, const Words& term, const Markup& value, CardPage page) {
    return summary_row(view, term, value, name_of(page));
}

Markup holder_rows(const View& view, const CardRequest& request) {
    const auto& who = request.parties.holder;
    return row(view, code, markup("{}", who.codice_fiscale), CardPage::holder) +=
           row(view, card, markup("{}", who.card_id.empty() ? view.say(card_unknown) : std::string_view{who.card_id}), CardPage::holder);
}

Markup reason_rows(const View& view, const CardRequest& request) {
    const auto& declaration = request.declaration;
    Markup rows = row(view, reason, markup("<strong>{}</strong>", view.say(words_of(request.reason))), CardPage::reason);
    rows += row(view, declared, markup("{}, {}", declaration.place, written(declaration.day)), CardPage::reason);
    if (is_out_of_hand(request.reason)) {
        const auto said = declaration.report.empty() ? view.say(no_report) : std::string_view{declaration.report};
        rows += row(view, report, markup("{}", said), CardPage::reason);
    }
    return rows;
}

Markup what_happened(const View& view, const CardWork& work) {
    const auto* const error = work.failure ? &*work.failure : work.refusal ? &work.refusal->error : nullptr;
    if (error == nullptr) {
        return {};
    }
    if (error->fault == core::Fault::cancelled) {
        return alert("warning", view.say(given_up));
    }
    const auto lines = work.refusal ? finding_lines(view, work.refusal->findings)
                                    : markup("<p>{}</p>", in_user_words(view, *error)) += technical(view, *error);
    return failed_box("danger", view.say(not_sent), lines);
}

} // namespace

Shown card_summary_page(const View& view) {
    if (const auto other = elsewhere_than(view, CardPage::summary)) {
        return *other;
    }
    auto& work = view.visit.progress.new_card;
    work.sendable = work.sendable != 0 ? work.sendable : ++view.visit.last_number;
    const bool is_again = work.refusal || work.failure;
    const auto request = card_request_of(view);
    const auto applicant_page = name_of(CardPage::applicant);
    const Markup rows = holder_rows(view, request) += who_rows(view, request.parties, applicant_page) +=
        document_rows(view, request.parties, applicant_page) += reason_rows(view, request);
    return shown(card_page(view, CardPage::summary, {.title = summary_title, .scripts = "back"},
                           markup(R"({}<p>{} {}</p><dl class="esente-summary">{}</dl><form method="post" action="{}">{})"
                                  R"(<input type="hidden" name="once" value="{}">{}</form>)",
                                  what_happened(view, work), view.say(as_sent_words),
                                  is_out_of_hand(request.reason) ? markup("<strong>{}</strong>", view.say(revokes)) : Markup{}, rows,
                                  view.visit.path(name_of(CardPage::summary)), card_key(view), work.sendable,
                                  card_actions(view, CardPage::summary, is_again ? send_again : send, true))));
}

} // namespace esente::screens
