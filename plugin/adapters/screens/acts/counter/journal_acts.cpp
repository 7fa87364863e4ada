#include "adapters/screens/acts/counter/journal_acts.hpp"

#include "adapters/screens/journal.hpp"
#include "adapters/screens/pages/counter/journal_page.hpp"
#include "adapters/screens/pages/counter/journal_words.hpp"
#include "adapters/screens/pages/frame.hpp"
#include "adapters/screens/typed.hpp"
#include "core/text.hpp"
#include "formats/csv.hpp"

#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace esente::screens {
namespace {

/// The journal is read from the station's own store.
constexpr std::chrono::milliseconds store_wait{2000};

constexpr std::array<Words, 10> columns{{
    {"Giorno", "Day"},
    {"Ora", "Time"},
    {"Richiesta", "Request"},
    {"Codice fiscale del titolare", "Holder's codice fiscale"},
    {"Titolare", "Holder"},
    {"Tipo di richiedente", "Kind of applicant"},
    {"Chi ha chiesto", "Who asked"},
    {"Recapito", "Contact"},
    {"Numero della richiesta", "Number of the request"},
    {"Stato", "State"},
}};

std::vector<std::string> heading(const View& view) {
    std::vector<std::string> row;
    row.reserve(columns.size());
    for (const auto& column : columns) {
        row.emplace_back(view.say(column));
    }
    return row;
}

std::vector<std::string> line(const View& view, const ports::CounterRow& row) {
    std::vector<std::string> fields{written(core::civil_day_in_rome(row.at)),
                                    hour_of(row),
                                    asked_for(view, row),
                                    row.people.holder,
                                    row.people.holder_name,
                                    std::string{who_asked(view, row)},
                                    row.people.applicant_name,
                                    row.people.contact_masked,
                                    row.request_id,
                                    std::string{state_of(view, row)}};
    for (auto& field : fields) {
        field = core::harmless(field);
    }
    return fields;
}

} // namespace

Done save_journal(const View& view, const Form& /*form*/) {
    const auto read = read_journal(view, store_wait);
    const auto* const rows = std::get_if<Rows>(&read);
    if (rows == nullptr) {
        return go(journal_page);
    }
    std::vector<std::vector<std::string>> table{heading(view)};
    for (const auto& row : *rows) {
        table.push_back(line(view, row));
    }
    return {.answer = file_response("registro-" + view.today().iso() + ".csv", "text/csv; charset=utf-8", formats::csv(table))};
}

Done open_request(const View& view, const Form& form) {
    const auto wanted = field_of(form, "request");
    const auto& delivery = view.visit.progress.delivery;
    if (delivery && (delivery->request_id == wanted || delivery->first_part == FirstPart::ready)) {
        return go(delivery_page); // what was not handed over yet comes first
    }
    const auto read = read_journal(view, store_wait);
    const auto* const rows = std::get_if<Rows>(&read);
    const auto row = rows != nullptr ? pin_request_in(*rows, wanted) : std::nullopt;
    if (!row) {
        return go(journal_page);
    }
    resume_delivery(view, row->request_id, row->people.contact_masked);
    return go(delivery_page);
}

} // namespace esente::screens
