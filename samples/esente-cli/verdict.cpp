#include "verdict.hpp"

#include "words.hpp"

namespace cli {
namespace {

void write_set(JsonWriter& json, const Way& way) {
    json.begin_object("set");
    if (way.sets_exemption) {
        json.text("codEsenzione", way.exemption);
    }
    if (way.non_exempt >= 0) {
        json.number("nonEsente", way.non_exempt);
    }
    if (way.income >= 0) {
        json.number("reddito", way.income);
    }
    json.end_object();
}

void write_findings(JsonWriter& json, const std::vector<esente_finding>& findings) {
    json.begin_array("findings");
    for (const auto& finding : findings) {
        json.begin_object().text("rule", finding.rule).text("severity", {&finding.severity, 1}).number("line", finding.line);
        json.text("message", finding.message).text("remedy", finding.remedy).text("source", finding.source).end_object();
    }
    json.end_array();
}

void write_exemption(JsonWriter& json, const std::optional<esente_exemption>& exemption) {
    if (!exemption) {
        json.null("exemption");
        return;
    }
    json.begin_object("exemption").text("code", exemption->code).text("state", exemption->state);
    json.date("from", exemption->from).date("to", exemption->to).end_object();
}

void write_notes(JsonWriter& json, const std::vector<esente_note>& notes) {
    json.begin_array("notes");
    for (const auto& note : notes) {
        json.begin_object().text("code", note.code).begin_array("lines");
        for (const char* const line : note.lines) {
            json.element(line);
        }
        json.end_array().end_object();
    }
    json.end_array();
}

/// What the national system would say, as the library infers it.
void write_receipt(JsonWriter& json, const Verdict& verdict) {
    if (*verdict.head.receipt == '\0') {
        json.null("receipt");
        return;
    }
    json.begin_object("receipt").text("outcome", verdict.head.receipt).begin_array("errors");
    for (const auto& finding : verdict.findings) {
        if (finding.in_receipt != '\0') {
            json.begin_object()
                .number("line", finding.line)
                .text("severity", {&finding.in_receipt, 1})
                .text("rule", finding.rule)
                .end_object();
        }
    }
    json.end_array().end_object();
}

} // namespace

Verdict read_verdict(const Plugin& plugin, const esente_job* job) {
    Verdict verdict;
    verdict.head.struct_size = sizeof verdict.head;
    if (plugin.job_verdict(job, &verdict.head) != ESENTE_OK) {
        throw Failure{.detail = "a check without a verdict"};
    }
    esente_finding finding{};
    finding.struct_size = sizeof finding;
    while (plugin.job_finding(job, verdict.findings.size(), &finding) == ESENTE_OK) {
        verdict.findings.push_back(finding);
    }
    esente_way way{};
    way.struct_size = sizeof way;
    while (plugin.job_way(job, verdict.ways.size(), &way) == ESENTE_OK) {
        verdict.ways.push_back(way_from(way));
    }
    esente_note note{};
    note.struct_size = sizeof note;
    while (plugin.job_note(job, verdict.notes.size(), &note) == ESENTE_OK) {
        verdict.notes.push_back(note);
    }
    esente_exemption exemption{};
    exemption.struct_size = sizeof exemption;
    if (plugin.job_exemption(job, 0, &exemption) == ESENTE_OK) {
        verdict.exemption = exemption;
    }
    return verdict;
}

void write_ways(JsonWriter& json, const std::vector<Way>& ways) {
    json.begin_array("ways_forward");
    for (const auto& way : ways) {
        json.begin_object().text("action", action_name(way.action)).text_or_null("value", way.value);
        write_set(json, way);
        json.end_object();
    }
    json.end_array();
}

std::string as_json(const Verdict& verdict) {
    const esente_verdict& head = verdict.head;
    JsonWriter json;
    json.begin_object().text("status", "OK").text("decision", decision_name(head.decision)).text("mode", mode_name(head.mode));
    json.text("assurance", assurance_name(head.assurance));
    write_findings(json, verdict.findings);
    write_ways(json, verdict.ways);
    write_exemption(json, verdict.exemption);
    write_notes(json, verdict.notes);
    write_receipt(json, verdict);
    json.begin_object("audit").number("sequence", head.audit_sequence).text("hash", head.audit_hash).end_object();
    json.begin_object("catalogue").text("version", head.catalogue_version).text("digest", head.catalogue_digest).end_object();
    json.begin_object("timings").milliseconds("card_ms", head.card_us).milliseconds("service_ms", head.service_us);
    json.milliseconds("rules_ms", head.rules_us).milliseconds("audit_ms", head.audit_us).milliseconds("total_ms", head.total_us);
    return json.end_object().end_object().line();
}

} // namespace cli
