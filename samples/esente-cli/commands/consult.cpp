#include "commands/commands.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "input.hpp"
#include "json_writer.hpp"
#include "rome_day.hpp"
#include "session.hpp"

#include <chrono>

namespace cli {

Answer consult(const Context& context) {
    const std::string codice_fiscale = read_value(context.options.value("codice-fiscale"));
    const Session session{context.plugin, context.options};
    const auto patient = session.patient(context.options, codice_fiscale);
    esente_consult request{};
    request.struct_size = sizeof request;
    request.expected_patient = codice_fiscale.c_str();
    const auto job = session.run([&](esente_job** out, esente_error* error) {
        return context.plugin.consult_start(session.engine(), patient.get(), &request, out, error);
    });
    const std::int32_t today = rome_day(std::chrono::system_clock::now());
    JsonWriter json;
    std::string human;
    json.begin_object().text("status", "OK").begin_array("exemptions");
    esente_exemption exemption{};
    exemption.struct_size = sizeof exemption;
    for (std::size_t i = 0; context.plugin.job_exemption(job.get(), i, &exemption) == ESENTE_OK; ++i) {
        json.begin_object().text("code", exemption.code).date("from", exemption.from).date("to", exemption.to);
        json.text("state", exemption.state).text_or_null("type", exemption.type).end_object();
        human += human_exemption(exemption, today);
    }
    json.end_array().end_object();
    return {.json = json.line(), .human = human.empty() ? "Nessuna esenzione registrata.\n" : "Esenzioni registrate:\n" + human};
}

} // namespace cli
