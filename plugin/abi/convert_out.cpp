#include "abi/convert.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace esente::abi {
namespace {

std::int32_t number_of(const std::optional<core::Date>& day) noexcept { return day ? day->number() : 0; }

std::uint32_t microseconds(std::chrono::microseconds length) noexcept {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(length.count(), 0, most));
}

std::int32_t flag_or_unchanged(const std::optional<bool>& value) noexcept { return value ? static_cast<std::int32_t>(*value) : -1; }

static_assert(static_cast<int>(core::Decision::allowed) == ESENTE_ALLOWED);
static_assert(static_cast<int>(core::Decision::undetermined) == ESENTE_UNDETERMINED);
static_assert(static_cast<int>(core::Action::remove_code) + 1 == ESENTE_REMOVE_CODE);
static_assert(static_cast<int>(core::Action::switch_mode) + 1 == ESENTE_SWITCH_MODE);
static_assert(static_cast<int>(core::NoCertificate::not_shown) == ESENTE_CERTIFICATE_NOT_SHOWN);
static_assert(static_cast<int>(app::AcknowledgeReason::other) == ESENTE_OTHER_REASON);
static_assert(static_cast<int>(app::EventKind::screen_ended) == ESENTE_EVENT_SCREEN_ENDED);
static_assert(static_cast<int>(app::ScreenEnd::withdrawn) == ESENTE_SCREEN_WITHDRAWN);
static_assert(static_cast<int>(ports::LogLevel::error) == 3);
static_assert(sizeof(esente_note::lines) / sizeof(char*) == core::messages::note_lines);

} // namespace

esente_reader to_c(const ports::ReaderView& reader) noexcept {
    return {.struct_size = 0, .reserved = 0, .name = reader.name.c_str(), .card = core::card::card_kind_name(reader.card)};
}

esente_exemption to_c(const core::RegistryExemption& exemption) noexcept {
    return {.struct_size = 0,
            .from = exemption.from.number(),
            .to = number_of(exemption.to),
            .reserved = 0,
            .code = exemption.code.text().c_str(),
            .state = core::exemption_state_name(exemption.state),
            .type = exemption.type.c_str()};
}

esente_exemption to_c(const core::JudgedExemption& exemption) noexcept {
    return {.struct_size = 0,
            .from = number_of(exemption.from),
            .to = number_of(exemption.to),
            .reserved = 0,
            .code = exemption.code.c_str(),
            .state = exemption.state.c_str(),
            .type = ""};
}

esente_verdict to_c(const app::Verdict& verdict) noexcept {
    esente_verdict out{};
    out.decision = static_cast<esente_decision>(verdict.decision);
    out.mode = static_cast<esente_mode>(verdict.mode);
    out.assurance = static_cast<esente_assurance>(verdict.assurance);
    out.finding_count = static_cast<std::uint32_t>(verdict.findings.size());
    out.way_count = static_cast<std::uint32_t>(verdict.ways.size());
    out.date = verdict.day.number();
    out.has_exemption = verdict.exemption ? 1 : 0;
    out.audit_sequence = verdict.audit.sequence;
    out.audit_hash = verdict.audit.hash.c_str();
    out.catalogue_version = verdict.catalogue_version.c_str();
    out.catalogue_digest = verdict.catalogue_digest.c_str();
    out.draft_digest = verdict.draft_digest.c_str();
    out.proof = verdict.proof_id.c_str();
    out.card_us = microseconds(verdict.timings.card);
    out.service_us = microseconds(verdict.timings.service);
    out.rules_us = microseconds(verdict.timings.rules);
    out.audit_us = microseconds(verdict.timings.audit);
    out.total_us = microseconds(verdict.timings.total);
    out.note_count = static_cast<std::uint32_t>(verdict.notes.size());
    out.receipt = verdict.receipt ? verdict.receipt->outcome.c_str() : "";
    return out;
}

esente_finding to_c(const app::WordedFinding& finding) noexcept {
    esente_finding out{};
    out.line = finding.finding.line;
    out.severity = static_cast<char>(finding.finding.severity);
    out.in_receipt = finding.finding.in_receipt ? static_cast<char>(*finding.finding.in_receipt) : '\0';
    out.rule = finding.finding.rule.c_str();
    out.message = finding.message.c_str();
    out.remedy = finding.remedy.c_str();
    out.source = finding.source.c_str();
    return out;
}

esente_way to_c(const app::WordedWay& way) noexcept {
    const core::DraftChange& change = way.way.change;
    return {.struct_size = 0,
            .action = static_cast<esente_action>(way.way.action) + 1,
            .set_non_exempt = flag_or_unchanged(change.non_exempt),
            .set_income = flag_or_unchanged(change.income),
            .value = way.way.value.c_str(),
            .set_exemption = change.exemption ? change.exemption->c_str() : nullptr,
            .text = way.text.c_str()};
}

esente_note to_c(const app::WordedNote& note) noexcept {
    esente_note out{};
    out.code = note.code.c_str();
    std::transform(note.lines.begin(), note.lines.end(), std::begin(out.lines), [](const std::string& line) { return line.c_str(); });
    return out;
}

esente_health to_c(const app::Health& health) noexcept {
    const ports::ServiceHealth& service = health.service;
    esente_health out{};
    out.can_check = health.can_check ? 1 : 0;
    out.reader_count = health.reader_count;
    out.line_count = static_cast<std::uint32_t>(health.lines.size());
    out.service_p95_ms = service.p95 ? static_cast<std::int32_t>(service.p95->count()) : -1;
    out.client_certificate_days = service.client_certificate_days.value_or(std::numeric_limits<std::int32_t>::min());
    out.clock_skew_s = service.clock_skew ? static_cast<std::int32_t>(service.clock_skew->count()) : 0;
    out.clock_skew_known = service.clock_skew ? 1 : 0;
    out.service_state = health.service_state.c_str();
    out.catalogue_version = health.catalogue_version.c_str();
    out.catalogue_digest = health.catalogue_digest.c_str();
    return out;
}

esente_health_line to_c(const app::HealthLine& line) noexcept {
    return {.struct_size = 0,
            .ok = line.ok ? 1U : 0U,
            .fault = line.fault ? fault_number(*line.fault) : ESENTE_FAULT_NONE,
            .reserved = 0,
            .part = line.part.c_str(),
            .state = line.state.c_str(),
            .todo = line.todo.c_str()};
}

esente_audit_report to_c(const ports::AuditReport& report) noexcept {
    return {.struct_size = 0,
            .broken_count = static_cast<std::uint32_t>(report.broken.size()),
            .records = report.records,
            .first = report.first,
            .last = report.last,
            .head = report.head.c_str()};
}

esente_audit_break to_c(const ports::AuditBreak& broken) noexcept {
    return {.struct_size = 0, .reserved = 0, .sequence = broken.sequence, .why = broken.why.c_str()};
}

esente_screen_state to_c(const app::Screen& screen) noexcept {
    const auto result = screen.result();
    return {.struct_size = 0,
            .end = static_cast<esente_screen_end>(result.end),
            .has_patient = result.patient ? 1U : 0U,
            .has_verdict = result.verdict ? 1U : 0U,
            .way = result.way,
            .reserved = 0,
            .url = screen.url().c_str()};
}

esente_event to_c(const app::Event& event) noexcept {
    esente_event out{};
    out.kind = static_cast<esente_event_kind>(event.kind);
    out.job_id = event.job_id;
    std::copy_n(event.reader.begin(), std::min(event.reader.size(), sizeof out.reader - 1), out.reader);
    const bool of_a_card = event.kind == app::EventKind::card_inserted || event.kind == app::EventKind::card_removed;
    const std::string_view card = of_a_card ? core::card::card_kind_name(event.card) : "";
    std::copy_n(card.begin(), std::min(card.size(), sizeof out.card - 1), out.card);
    return out;
}

} // namespace esente::abi
