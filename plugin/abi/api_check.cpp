#include "abi/convert.hpp"
#include "abi/start.hpp"

#include <algorithm>

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

constexpr std::size_t rule_bytes = 23;

app::ConsultOrder read_list(abi::Intake& in, const esente_patient* patient, const esente_consult* consult) {
    in.expect(patient != nullptr, "patient", "patient is null");
    app::ConsultOrder order = abi::read_consult(in, consult);
    if (!in.mistake()) {
        order.patient = patient->patient;
    }
    return order;
}

app::CheckOrder read_order(abi::Intake& in, const esente_patient* patient, const esente_draft* draft, const esente_check* check) {
    in.expect(patient != nullptr, "patient", "patient is null");
    in.expect(draft != nullptr, "draft", "draft is null");
    app::CheckOrder order = abi::read_check(in, check);
    if (!in.mistake()) {
        order.patient = patient->patient;
        order.draft = draft->draft;
    }
    return order;
}

bool has_warning(const app::Verdict& verdict, const std::string& rule) {
    return std::any_of(verdict.findings.begin(), verdict.findings.end(), [&](const app::WordedFinding& worded) {
        return worded.finding.rule == rule && worded.finding.severity == core::Severity::warning;
    });
}

/// What was acknowledged: a warning of this very verdict.
struct Seen {
    const char* rule = nullptr;
    esente_acknowledgement reason = 0;
    const esente_operator* caller = nullptr;
};

abi::Made<esente_job> acknowledge(esente_engine* engine, const esente_job* job, const Seen& seen) {
    abi::Intake in;
    in.expect(engine != nullptr, "engine", "engine is null");
    in.expect(job != nullptr, "verdict", "verdict is null");
    const std::string rule = in.needed_text(seen.rule, rule_bytes, "rule");
    const auto reason = in.choice(seen.reason, ESENTE_SEEN_CERTIFICATE, ESENTE_OTHER_REASON, "reason");
    auto caller = abi::read_operator(in, seen.caller);
    if (in.mistake()) {
        return *in.mistake();
    }
    const auto* const verdict = abi::outcome_of<app::Verdict>(*job);
    if (verdict == nullptr) {
        return abi::out_of_place("the job holds no verdict");
    }
    if (!has_warning(*verdict, rule)) {
        return abi::mistake("rule", "the verdict has no such warning");
    }
    return abi::job_handle(engine->engine->acknowledge({.patient = verdict->patient,
                                                        .code = verdict->exemption ? verdict->exemption->code : "",
                                                        .day = verdict->day,
                                                        .rule = rule,
                                                        .reason = static_cast<app::AcknowledgeReason>(reason),
                                                        .caller = std::move(caller)}));
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_consult_start(esente_engine* engine, esente_patient* patient, const esente_consult* consult,
                                               esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return read_list(in, patient, consult); },
        [](app::Engine& of, app::ConsultOrder order) { return of.consult(std::move(order)); });
}

// NOLINTNEXTLINE(readability-function-size): the parameters are the contract's
esente_status ESENTE_CALL esente_check_start(esente_engine* engine, esente_patient* patient, esente_draft* draft, const esente_check* check,
                                             esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return read_order(in, patient, draft, check); },
        [](app::Engine& of, app::CheckOrder order) { return of.check(std::move(order)); });
}

// NOLINTNEXTLINE(readability-function-size): the parameters are the contract's
esente_status ESENTE_CALL esente_acknowledge_start(esente_engine* engine, const esente_job* verdict, const char* rule,
                                                   esente_acknowledgement reason, const esente_operator* caller, esente_job** out,
                                                   esente_error* error) {
    return abi::guarded(out, error, [&] { return acknowledge(engine, verdict, {.rule = rule, .reason = reason, .caller = caller}); });
}
}
