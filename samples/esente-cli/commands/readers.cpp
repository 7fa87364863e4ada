#include "commands/commands.hpp"
#include "human.hpp"
#include "json_writer.hpp"
#include "session.hpp"

namespace cli {

Answer readers(const Context& context) {
    const Session session{context.plugin, context.options};
    const auto job =
        session.run([&](esente_job** out, esente_error* error) { return context.plugin.readers_start(session.engine(), out, error); });
    JsonWriter json;
    std::string human;
    json.begin_object().text("status", "OK").begin_array("readers");
    esente_reader reader{};
    reader.struct_size = sizeof reader;
    for (std::size_t i = 0; context.plugin.job_reader(job.get(), i, &reader) == ESENTE_OK; ++i) {
        json.begin_object().text("name", reader.name).text("card", reader.card).end_object();
        human += human_reader(reader);
    }
    json.end_array().end_object();
    return {.json = json.line(), .human = human.empty() ? "Nessun lettore collegato.\n" : human};
}

} // namespace cli
