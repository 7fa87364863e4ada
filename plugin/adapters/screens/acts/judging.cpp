#include "adapters/screens/acts/judging.hpp"

#include <algorithm>

namespace esente::screens {
namespace {

const core::Result<app::Outcome>* outcome_of(const View& view) {
    const auto& check = view.visit.progress.check;
    return check ? check->outcome() : nullptr;
}

bool has_rule(const app::Verdict& verdict, std::string_view rule) {
    return std::any_of(verdict.findings.begin(), verdict.findings.end(),
                       [&](const app::WordedFinding& worded) { return worded.finding.rule == rule; });
}

} // namespace

Done start_check(const View& view) {
    auto& progress = view.visit.progress;
    const auto& order = view.visit.order;
    app::CheckOrder check;
    check.patient = progress.patient;
    check.draft = order.draft;
    check.certificate = progress.paper;
    check.no_certificate = progress.no_certificate;
    check.declare = progress.declare;
    check.reason = progress.limit_reason;
    check.without_card = progress.patient->identity().mode == core::Mode::chip ? std::string{} : progress.why_no_card;
    check.expected_patient = order.expected_patient;
    check.caller = order.caller;
    progress.judged_at.reset();
    progress.acknowledged.clear();
    progress.check = view.engine.check(std::move(check));
    return after(view, progress.check, "esito");
}

const app::Verdict* verdict_of(const View& view) {
    const auto* const outcome = outcome_of(view);
    return outcome != nullptr && outcome->ok() ? std::get_if<app::Verdict>(&outcome->value()) : nullptr;
}

const core::Error* check_failure(const View& view) {
    const auto* const outcome = outcome_of(view);
    return outcome != nullptr && !outcome->ok() ? &outcome->error() : nullptr;
}

bool limit_reached(const View& view) {
    const auto* const verdict = verdict_of(view);
    return verdict != nullptr && has_rule(*verdict, "ACC-LIMITE-CARTA");
}

bool may_declare(const View& view) {
    const auto* const verdict = verdict_of(view);
    return verdict != nullptr && verdict->decision == core::Decision::undetermined &&
           view.engine.settings().when_unverifiable == core::WhenUnverifiable::declare &&
           std::any_of(verdict->findings.begin(), verdict->findings.end(), [](const app::WordedFinding& worded) {
               return worded.finding.severity == core::Severity::unknown && worded.finding.rule.rfind("SRV-", 0) == 0;
           });
}

} // namespace esente::screens
