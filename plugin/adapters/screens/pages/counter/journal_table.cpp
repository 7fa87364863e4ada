#include "adapters/screens/pages/counter/journal_table.hpp"

#include "adapters/screens/pages/counter/journal_words.hpp"
#include "adapters/screens/pages/failed.hpp"
#include "core/counter/wording.hpp"

#include <algorithm>

namespace esente::screens {
namespace {

constexpr Words caption{"Richieste di oggi", "Today's requests"};
constexpr Words none{"Oggi non ci sono ancora richieste.", "There are no requests yet today."};
constexpr Words hour{"Ora", "Time"};
constexpr Words asked{"Richiesta", "Request"};
constexpr Words holder{"Titolare", "Holder"};
constexpr Words applicant{"Chi ha chiesto", "Who asked"};
constexpr Words contact{"Recapito", "Contact"};
constexpr Words state{"Stato", "State"};
constexpr Words open{"Consegna", "Delivery"};
constexpr Words of_request{"della richiesta delle", "of the request of"};
constexpr Words same_again{"Inserire di nuovo la stessa richiesta: non ne nasce un'altra.",
                           "Enter the same request again: it does not become another."};
constexpr Words waiting{"C'è una prima parte di PIN ancora da consegnare.", "The first part of a PIN still waits to be handed over."};
constexpr Words resume{"Riprendi la consegna", "Go back to it"};
constexpr Words failed{"Le richieste di oggi non si possono leggere.", "Today's requests cannot be read."};

Markup open_form(const View& view, const ports::CounterRow& row) {
    return markup(R"(<form method="post" action="{}">{}<button class="btn btn-sm btn-outline-primary" name="request" value="{}">{})"
                  R"(<span class="visually-hidden"> {} {}</span></button></form>)",
                  view.visit.path("sportello/registro/apri"), key_field(view), row.request_id, view.say(open), view.say(of_request),
                  hour_of(row));
}

Markup last_cell(const View& view, const ports::CounterRow& row) {
    if (row.kind == "pin" && !row.request_id.empty()) {
        return open_form(view, row);
    }
    return row.state == "sent" ? markup("{}", view.say(same_again)) : Markup{};
}

Markup line(const View& view, const ports::CounterRow& row) {
    const auto who = row.people.applicant_name.empty() ? std::string{who_asked(view, row)} : row.people.applicant_name;
    return markup(R"(<tr data-state="{}"><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>)", row.state,
                  hour_of(row), asked_for(view, row), holder_of(row), who, row.people.contact_masked, state_of(view, row),
                  last_cell(view, row));
}

} // namespace

Markup journal_table(const View& view, const Rows& rows, std::size_t most) {
    if (rows.empty()) {
        return markup("<p>{}</p>", view.say(none));
    }
    Markup lines;
    for (auto row = rows.rbegin(); row != rows.rend() && most > 0; ++row, --most) {
        lines += line(view, *row);
    }
    return markup(
        R"(<div class="table-responsive" tabindex="0" role="region" aria-label="{}"><table class="table" data-rows="{}">)"
        R"(<caption class="visually-hidden">{}</caption><thead><tr>)"
        R"(<th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th>)"
        R"(<th scope="col">{}</th><th scope="col"><span class="visually-hidden">{}</span></th></tr></thead><tbody>{}</tbody></table></div>)",
        view.say(caption), rows.size(), view.say(caption), view.say(hour), view.say(asked), view.say(holder), view.say(applicant),
        view.say(contact), view.say(state), view.say(open), lines);
}

Markup waiting_delivery(const View& view) {
    const auto& delivery = view.visit.progress.delivery;
    if (!delivery || delivery->first_part != FirstPart::ready) {
        return {};
    }
    return markup(R"(<div class="alert alert-warning" role="status" data-waiting-delivery>{} <a href="{}" data-focus>{}</a></div>)",
                  view.say(waiting), view.visit.path(delivery_page), view.say(resume));
}

Markup journal_failure(const View& view, const core::Error& error) {
    if (error.fault == core::Fault::usage) { // no counter operator: the only thing the journal refuses
        const auto words = core::counter::words_of("SPO-RUOLO", view.language());
        return markup(R"(<div class="alert alert-danger" role="alert">{} {}</div>)", words.message, words.remedy);
    }
    return markup(R"(<div class="alert alert-danger" role="alert">{} {}{}</div>)", view.say(failed), in_user_words(view, error),
                  technical(view, error));
}

} // namespace esente::screens
