#include "commands/commands.hpp"
#include "edition.hpp"
#include "failure.hpp"
#include "rome_day.hpp"
#include "session.hpp"

#include <chrono>
#include <string_view>

namespace cli {
namespace {

/// The one in force by the settings; without settings the library's own.
Catalogue edition_for(const Context& context) {
    esente_catalogue* made = nullptr;
    esente_error error = empty_error();
    if (!context.options.has("config")) {
        expect_ok(context.plugin.catalogue_embedded(&made, &error), error);
        return {made, context.plugin.catalogue_release};
    }
    const Session session{context.plugin, context.options};
    const auto job =
        session.run([&](esente_job** out, esente_error* why) { return context.plugin.catalogue_start(session.engine(), out, why); });
    if (context.plugin.job_catalogue(job.get(), &made) != ESENTE_OK) {
        throw Failure{.detail = "a catalogue job without an edition"};
    }
    return {made, context.plugin.catalogue_release};
}

/// A text longer than any code is as unknown as another.
esente_code facts_of(const Context& context, const esente_catalogue* catalogue, const std::string& asked, std::int32_t day) {
    const std::string region = configured(context.options.value("config"), "", "region");
    esente_lookup lookup{};
    lookup.struct_size = sizeof lookup;
    lookup.date = day;
    lookup.code = asked.c_str();
    lookup.region = region.c_str();
    esente_code code{};
    code.struct_size = sizeof code;
    esente_error error = empty_error();
    const esente_status status = context.plugin.catalogue_code(catalogue, &lookup, &code, &error);
    if (status == ESENTE_E_ARGUMENT && std::string_view{error.key} == "code") {
        throw Failure{.fault = ESENTE_FAULT_CATALOGUE_INVALID, .name = "CATALOGUE_INVALID", .detail = "this cannot be a code"};
    }
    expect_ok(status, error);
    return code;
}

void write_code(JsonWriter& json, const esente_code& code) {
    json.text("code", code.code).boolean("respelled", code.respelled != 0).text_or_null("description", code.description);
    json.text_or_null("family", code.family).text_or_null("assertion", code.assertion).boolean("delicate", code.delicate != 0);
    json.boolean("income", code.income != 0).boolean("regional", code.regional != 0).boolean("superseded", code.superseded != 0);
    json.date("valid_from", code.valid_from).date("valid_to", code.valid_to);
    json.begin_object("coverage").text("drugs", code.drugs).text("services", code.services).end_object();
    if (*code.renumbered_to == '\0') {
        json.null("renumbered");
    } else {
        json.begin_object("renumbered").text("to", code.renumbered_to).date("from", code.renumbered_from);
        json.text("source", code.renumbered_by).end_object();
    }
    json.text_or_null("renewal", code.renewal).text_or_null("source", code.source);
}

} // namespace

Answer catalogue_show(const Context& context) {
    const std::int32_t asked = context.options.date("date");
    const std::int32_t day = asked != 0 ? asked : rome_day(std::chrono::system_clock::now());
    const Catalogue catalogue = edition_for(context);
    const esente_edition edition = describe(context.plugin, catalogue.get());
    const esente_code code = facts_of(context, catalogue.get(), context.options.operands[0], day);
    JsonWriter json;
    json.begin_object().text("status", "OK");
    write_code(json, code);
    json.begin_object("catalogue");
    write_edition(json, edition);
    json.end_object().end_object();
    return {.json = json.line(), .human = human_code(code) + human_edition(edition)};
}

} // namespace cli
