#include "commands/commands.hpp"
#include "counter_request.hpp"
#include "input.hpp"
#include "instant.hpp"
#include "json_writer.hpp"
#include "session.hpp"

namespace cli {

Answer card_request(const Context& context) {
    const CardRequestFile asked{read_input(context.options.needed("request"))};
    const Session session{context.plugin, context.options};
    const auto job = session.run([&](esente_job** out, esente_error* error) {
        const auto started = context.plugin.card_request_start(session.engine(), &asked.request, out, error);
        blame_counter_file(asked.file, *error);
        return started;
    });
    esente_new_card card{};
    card.struct_size = sizeof card;
    if (context.plugin.job_new_card(job.get(), &card) != ESENTE_OK) {
        throw Failure{.detail = "a card request without its result"};
    }
    JsonWriter json;
    json.begin_object().text("status", "OK").text("case", card.case_id);
    json.begin_object("provisional").text("number", card.number).date("from", card.from).date("to", card.to).end_object();
    json.text("address_masked", card.address_masked).date("expected", card.expected).end_object();
    return {.json = json.line(),
            .human = std::string{"Pratica "} + card.case_id + "\nTessera provvisoria " + card.number + ", valida dal " +
                     iso_date(card.from) + " al " + iso_date(card.to) + "\nLa tessera arriva a " + card.address_masked + "\n"};
}

Answer counter_journal(const Context& context) {
    const Session session{context.plugin, context.options};
    const auto job = session.run(
        [&](esente_job** out, esente_error* error) { return context.plugin.counter_journal_start(session.engine(), nullptr, out, error); });
    JsonWriter json;
    std::string human;
    json.begin_object().text("status", "OK").begin_array("requests");
    esente_counter_row row{};
    row.struct_size = sizeof row;
    for (std::size_t i = 0; context.plugin.job_counter_row(job.get(), i, &row) == ESENTE_OK; ++i) {
        json.begin_object()
            .text("at", iso_instant(row.at_ms))
            .text("kind", row.kind)
            .text("operation", row.operation)
            .text("type", row.type);
        json.text("state", row.state)
            .text_or_null("request", row.request)
            .text("holder", row.holder)
            .text_or_null("holder_name", row.holder_name);
        json.text_or_null("applicant_name", row.applicant_name).text_or_null("contact_masked", row.contact_masked).end_object();
        human +=
            iso_instant(row.at_ms) + " " + row.kind + " " + row.operation + " " + row.holder + " " + row.state + " " + row.request + "\n";
    }
    json.end_array().end_object();
    return {.json = json.line(), .human = human.empty() ? "Nessuna richiesta oggi.\n" : human};
}

} // namespace cli
