#include "commands/commands.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "json_writer.hpp"
#include "session.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace cli {
namespace {

constexpr std::uint32_t rows_at_once = 1000;

/// `--expect SEQ:HASH`.
struct Expectation {
    std::uint64_t sequence = 0;
    std::string hash{};
};

Expectation expectation(const Options& options) {
    Expectation expected;
    if (!options.has("expect")) {
        return expected;
    }
    const std::string text = options.value("expect");
    const auto colon = text.find(':');
    const char* const end = text.data() + std::min(colon, text.size());
    const auto [stopped, failed] = std::from_chars(text.data(), end, expected.sequence);
    if (colon == std::string::npos || failed != std::errc{} || stopped != end || expected.sequence == 0) {
        throw usage("--expect is not in the form SEQ:HASH");
    }
    expected.hash = text.substr(colon + 1);
    return expected;
}

esente_audit_report report_of(const Plugin& plugin, const esente_job* job) {
    esente_audit_report report{};
    report.struct_size = sizeof report;
    if (plugin.job_audit_report(job, &report) != ESENTE_OK) {
        throw Failure{.detail = "an audit job without a report"};
    }
    return report;
}

std::vector<esente_audit_break> breaks_of(const Plugin& plugin, const esente_job* job) {
    std::vector<esente_audit_break> broken;
    esente_audit_break each{};
    each.struct_size = sizeof each;
    while (plugin.job_audit_break(job, broken.size(), &each) == ESENTE_OK) {
        broken.push_back(each);
    }
    return broken;
}

void write_broken(JsonWriter& json, const std::vector<esente_audit_break>& broken) {
    json.begin_array("broken");
    for (const auto& each : broken) {
        json.begin_object().number("sequence", each.sequence).text("why", each.why).end_object();
    }
    json.end_array();
}

/// The library's words for STORE speak of a record that could not be written.
Remedy after_tampering(esente_language language) {
    return language == ESENTE_ENGLISH
               ? Remedy{"The record of accesses was altered: stop using this station and call technical support.",
                        "Keep a copy of data_dir as it is; the list says which rows are affected."}
               : Remedy{"Il registro degli accessi è stato alterato: non usare la postazione e avvisare l'assistenza tecnica.",
                        "Conservare una copia di data_dir così com'è; l'elenco dice quali registrazioni sono coinvolte."};
}

void write_status(JsonWriter& json, const Context& context, bool holds) {
    if (holds) {
        json.text("status", "OK");
        return;
    }
    const Failure why{.fault = ESENTE_FAULT_STORE, .name = "STORE", .detail = "the audit chain is broken"};
    const Remedy remedy = after_tampering(context.language);
    json.text("status", why.name).number("native", why.native).text("detail", why.detail);
    json.begin_object("remedy").text("user", remedy.user).text("technician", remedy.technician).end_object();
}

} // namespace

Answer audit_verify(const Context& context) {
    const Expectation expected = expectation(context.options);
    const Session session{context.plugin, context.options};
    const auto job = session.run([&](esente_job** out, esente_error* error) {
        return context.plugin.audit_verify_start(session.engine(), expected.sequence, expected.hash.c_str(), out, error);
    });
    const esente_audit_report report = report_of(context.plugin, job.get());
    const bool holds = report.broken_count == 0;
    JsonWriter json;
    json.begin_object();
    write_status(json, context, holds);
    json.number("records", report.records).number("first", report.first).number("last", report.last);
    json.text_or_null("head", report.head);
    const auto broken = breaks_of(context.plugin, job.get());
    write_broken(json, broken);
    json.end_object();
    return {.exit_status = holds ? 0 : 2, .json = json.line(), .human = human_audit(report, broken)};
}

Answer audit_export(const Context& context) {
    const Session session{context.plugin, context.options};
    JsonWriter json;
    std::string human;
    json.begin_object().text("status", "OK").begin_array("records");
    std::uint64_t taken = 0;
    for (bool more = true; more;) {
        const auto job = session.run([&](esente_job** out, esente_error* error) {
            return context.plugin.audit_rows_start(session.engine(), taken + 1, rows_at_once, out, error);
        });
        std::size_t index = 0;
        for (const char* row = nullptr; (row = context.plugin.job_audit_row(job.get(), index)) != nullptr; ++index) {
            json.raw({}, row);
            human += human_row(row);
        }
        taken += index;
        more = index == rows_at_once;
    }
    json.end_array().end_object();
    return {.json = json.line(), .human = human.empty() ? "Il registro è vuoto.\n" : human};
}

} // namespace cli
