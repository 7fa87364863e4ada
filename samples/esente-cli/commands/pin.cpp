#include "commands/commands.hpp"
#include "counter_request.hpp"
#include "failure.hpp"
#include "first_part.hpp"
#include "input.hpp"
#include "instant.hpp"
#include "json_writer.hpp"
#include "session.hpp"

namespace cli {
namespace {

template <class Struct> Struct read(const esente_job* job, esente_status(ESENTE_CALL* accessor)(const esente_job*, Struct*)) {
    Struct out{};
    out.struct_size = sizeof out;
    if (accessor(job, &out) != ESENTE_OK) {
        throw Failure{.detail = "a job without its result"};
    }
    return out;
}

Answer issued(const esente_pin_issue& issue, bool handed_over) {
    JsonWriter json;
    json.begin_object().text("status", "OK").text("request", issue.request).text("contact_masked", issue.contact_masked);
    json.text_or_null("first_part_at", handed_over ? iso_instant(issue.first_part_at_ms) : "");
    json.text_or_null("state", issue.state).end_object();
    std::string human = std::string{"Richiesta "} + issue.request + "\nSeconda parte inviata a " + issue.contact_masked + "\n";
    human += handed_over ? "La prima parte è stata consegnata.\n"
                         : "La prima parte non è più disponibile: stato " + std::string{issue.state} + "\n";
    return {.json = json.line(), .human = human};
}

Answer told(const Context& context, const esente_job* job) {
    const auto state = read<esente_pin_state>(job, context.plugin.job_pin_state);
    JsonWriter json;
    json.begin_object().text("status", "OK").text("request", state.request).text("state", state.state);
    json.text_or_null("at", iso_instant(state.at_ms)).end_object();
    return {.json = json.line(),
            .human = std::string{"Richiesta "} + state.request + ": " + state.state + " " + iso_instant(state.at_ms) + "\n"};
}

using Ask = esente_status(ESENTE_CALL*)(esente_engine*, const char*, const esente_operator*, esente_job**, esente_error*);

Answer about(const Context& context, Ask ask) {
    const Session session{context.plugin, context.options};
    const auto job = session.run([&](esente_job** out, esente_error* error) {
        return ask(session.engine(), context.options.operands[0].c_str(), nullptr, out, error);
    });
    return told(context, job.get());
}

} // namespace

Answer pin_request(const Context& context) {
    const PinRequestFile asked{read_input(context.options.needed("request"))};
    const FirstPartSink sink{context.options}; // before anything is asked: what cannot be handed over must not be issued
    const Session session{context.plugin, context.options};
    Owned<esente_patient> card{nullptr, context.plugin.patient_release};
    if (context.options.has("read-card")) {
        card = session.identify(context.options, true);
    }
    const auto job = session.run([&](esente_job** out, esente_error* error) {
        const auto started = context.plugin.pin_request_start(session.engine(), card.get(), &asked.request, out, error);
        blame_counter_file(asked.file, *error);
        return started;
    });
    const auto issue = read<esente_pin_issue>(job.get(), context.plugin.job_pin_issue);
    const bool handed_over = sink.write(context.plugin, job.get());
    return issued(issue, handed_over);
}

Answer pin_status(const Context& context) { return about(context, context.plugin.pin_status_start); }

Answer pin_repeat(const Context& context) { return about(context, context.plugin.pin_repeat_start); }

Answer pin_cancel(const Context& context) {
    const std::string reason = context.options.needed("reason");
    const Session session{context.plugin, context.options};
    const auto job = session.run([&](esente_job** out, esente_error* error) {
        return context.plugin.pin_cancel_start(session.engine(), context.options.operands[0].c_str(), reason.c_str(), nullptr, out, error);
    });
    return told(context, job.get());
}

} // namespace cli
