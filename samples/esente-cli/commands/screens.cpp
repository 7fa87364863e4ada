#include "commands/commands.hpp"
#include "failure.hpp"
#include "input.hpp"
#include "json_writer.hpp"
#include "session.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

namespace cli {
namespace {

constexpr int glance_ms = 200;

esente_screen screen_of(const Options& options) {
    const std::string role = options.has("role") ? options.value("role") : "operator";
    if (role != "operator" && role != "doctor") {
        throw usage("--role is neither operator nor doctor");
    }
    if (role == "operator" && options.has("prescription")) {
        throw usage("--prescription goes with --role doctor");
    }
    return role == "doctor" ? ESENTE_SCREEN_PATIENT : ESENTE_SCREEN_COUNTER;
}

Owned<esente_draft> draft_of(const Context& context) {
    esente_draft* draft = nullptr;
    if (context.options.has("prescription")) {
        const std::string message = read_input(context.options.value("prescription"));
        esente_error error = empty_error();
        expect_ok(context.plugin.draft_from_message(message.data(), message.size(), &draft, &error), error);
    }
    return {draft, context.plugin.draft_release};
}

esente_screen_state state_of(const Context& context, const esente_job* job) {
    esente_screen_state state{};
    state.struct_size = sizeof state;
    if (context.plugin.job_screen(job, &state) != ESENTE_OK) {
        throw Failure{.detail = "a screen job without a screen"};
    }
    return state;
}

/// Until standard input closes or the process is asked to end. Whoever was shown is let go when the screen ends.
void serve(const Context& context, Owned<esente_job> job) {
    std::array<char, 256> ignored{};
    while (!was_interrupted()) {
        if (job && state_of(context, job.get()).end != ESENTE_SCREEN_OPEN) {
            job.reset();
        }
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        const int ready = ::poll(&input, 1, glance_ms);
        if (ready > 0 && ::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0 && errno != EINTR) {
            return;
        }
    }
}

} // namespace

Answer screens(const Context& context) {
    const esente_screen screen = screen_of(context.options);
    const Session session{context.plugin, context.options};
    const auto draft = draft_of(context);
    esente_screen_request request{};
    request.struct_size = sizeof request;
    request.screen = screen;
    request.draft = draft.get();
    auto job = session.run(
        [&](esente_job** out, esente_error* error) { return context.plugin.screen_open_start(session.engine(), &request, out, error); });
    const auto state = state_of(context, job.get());
    JsonWriter json;
    json.begin_object().text("status", "OK").text("url", state.url).end_object();
    const std::string line = context.options.has("human") ? "Aprire nel browser entro un minuto: " + std::string{state.url} : json.line();
    std::puts(line.c_str());
    std::fflush(stdout);
    serve(context, std::move(job));
    return {};
}

} // namespace cli
