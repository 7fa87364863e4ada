#include "commands/commands.hpp"
#include "commands/library.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "json_writer.hpp"
#include "session.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cli {
namespace {

std::vector<esente_health_line> lines_of(const Plugin& plugin, const esente_job* job) {
    std::vector<esente_health_line> lines;
    esente_health_line line{};
    line.struct_size = sizeof line;
    while (plugin.job_health_line(job, lines.size(), &line) == ESENTE_OK) {
        lines.push_back(line);
    }
    return lines;
}

void write_service(JsonWriter& json, const esente_health& health, const char* todo) {
    json.begin_object("service").text("state", health.service_state).text_or_null("last_success", health.service_last_success);
    health.service_p95_ms < 0 ? json.null("p95_ms") : json.number("p95_ms", health.service_p95_ms);
    health.client_certificate_days == INT32_MIN ? json.null("client_certificate_days")
                                                : json.number("client_certificate_days", health.client_certificate_days);
    health.clock_skew_known == 0 ? json.null("clock_skew_s") : json.number("clock_skew_s", health.clock_skew_s);
    json.text("todo", todo).end_object();
}

const esente_health_line* line_of(const std::vector<esente_health_line>& lines, std::string_view part) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const esente_health_line& line) { return line.part == part; });
    return found != lines.end() ? &*found : nullptr;
}

/// The edition in force, which is not always the library's own.
void write_catalogue(JsonWriter& json, const esente_health& health, const esente_health_line* line) {
    begin_catalogue(json, health.catalogue_version, health.catalogue_digest);
    json.text("state", line != nullptr ? line->state : "UNKNOWN").text("todo", line != nullptr ? line->todo : "").end_object();
}

/// Every part in the contract's order; one that was not looked at, such as readers without PC/SC, says UNKNOWN.
void write_lines(JsonWriter& json, const esente_health& health, const std::vector<esente_health_line>& lines) {
    for (const std::string_view part : {"pcsc", "readers", "card", "service", "store", "clock", "client_certificate"}) {
        const esente_health_line* const line = line_of(lines, part);
        const char* const todo = line != nullptr ? line->todo : "";
        if (part == "service") {
            write_service(json, health, todo);
            continue;
        }
        json.begin_object(part).text("state", line != nullptr ? line->state : "UNKNOWN");
        if (part == "readers") {
            json.number("count", health.reader_count);
        }
        json.text("todo", todo).end_object();
    }
}

/// What stands in the way of a check, if anything.
Failure obstacle(const Plugin& plugin, const std::vector<esente_health_line>& lines) {
    for (const auto& line : lines) {
        if (line.ok == 0 && line.fault != ESENTE_FAULT_NONE) {
            return {.fault = line.fault, .name = plugin.fault_name(line.fault), .detail = std::string{line.part} + ": " + line.state};
        }
    }
    return {.detail = "a check could not run and no part says why"};
}

void write_failure_keys(JsonWriter& json, const Failure& failure, const Remedy& remedy) {
    json.text("status", failure.name).number("native", failure.native).text("detail", failure.detail);
    json.begin_object("remedy").text("user", remedy.user).text("technician", remedy.technician).end_object();
}

} // namespace

Answer health(const Context& context) {
    const Session session{context.plugin, context.options};
    const auto job =
        session.run([&](esente_job** out, esente_error* error) { return context.plugin.health_start(session.engine(), out, error); });
    esente_health health{};
    health.struct_size = sizeof health;
    if (context.plugin.job_health(job.get(), &health) != ESENTE_OK) {
        throw Failure{.detail = "a health job without a result"};
    }
    const auto lines = lines_of(context.plugin, job.get());
    JsonWriter json;
    json.begin_object();
    if (health.can_check != 0) {
        json.text("status", "OK");
    } else {
        const Failure why = obstacle(context.plugin, lines);
        write_failure_keys(json, why, remedy_for(why, &context.plugin, context.language));
    }
    write_library(json, library_version(context.plugin));
    write_catalogue(json, health, line_of(lines, "catalogue"));
    write_lines(json, health, lines);
    json.end_object();
    return {.exit_status = health.can_check != 0 ? 0 : 2, .json = json.line(), .human = human_health(health, lines)};
}

} // namespace cli
