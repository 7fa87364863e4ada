#include "adapters/screens/acts/doctor_acts.hpp"
#include "adapters/screens/acts/judging.hpp"
#include "app/enter.hpp"
#include "core/messages/messages.hpp"
#include "ports/wiping.hpp"

#include <algorithm>
#include <charconv>

namespace esente::screens {
namespace {

std::string field(const Form& form, const char* name) {
    const auto found = form.find(name);
    return found != form.end() ? found->second : std::string{};
}

std::size_t number_in(const Form& form, const char* name, std::size_t otherwise) {
    const auto text = field(form, name);
    std::size_t number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Done end_with_verdict(const View& view, std::int32_t way) {
    auto& progress = view.visit.progress;
    end_visit(view.visit, app::ScreenEnd::done,
              {.end = {}, .patient = progress.patient, .verdict = verdict_of(view) != nullptr ? progress.check : nullptr, .way = way});
    return {};
}

/// The same person, identified another way.
Done in_mode(const View& view, const std::string& mode) {
    auto& progress = view.visit.progress;
    const auto identity = progress.patient ? progress.patient->identity() : core::Identity{};
    if (mode == core::mode_name(core::Mode::chip) || !identity.id) {
        ports::renew(progress);
        return go("assistito");
    }
    const auto wanted = mode == core::mode_name(core::Mode::care) ? core::Mode::care : core::Mode::paper;
    auto patient = app::enter_patient(wanted, identity.id->text(), identity.card_number);
    if (!patient) {
        return go("assistito");
    }
    progress.patient = std::move(patient).value();
    return wanted == core::Mode::care ? start_check(view) : go("attestato");
}

Done follow(const View& view, const core::WayForward& way, std::size_t index) {
    switch (way.action) {
    case core::Action::remove_code:
    case core::Action::use_code: // the draft is the host's: it makes the change
        return end_with_verdict(view, static_cast<std::int32_t>(index));
    case core::Action::take_certificate:
        return go("attestato");
    case core::Action::reread_card:
        ports::renew(view.visit.progress);
        return go("assistito");
    case core::Action::switch_mode:
        return in_mode(view, way.value);
    case core::Action::retry:
        break;
    }
    return start_check(view);
}

} // namespace

Done take_way(const View& view, const Form& form) {
    const auto& progress = view.visit.progress;
    const auto index = number_in(form, "way", 99);
    if (const auto* const verdict = verdict_of(view)) {
        return index < verdict->ways.size() ? follow(view, core::WayForward{verdict->ways[index].way}, index) : go("esito");
    }
    if (const auto* const error = check_failure(view)) {
        const auto mode = progress.patient ? progress.patient->identity().mode : core::Mode::none;
        const auto ways = core::messages::ways_after(error->fault, mode);
        return index < ways.size() && progress.patient ? follow(view, ways[index], index) : go("assistito");
    }
    return go("assistito");
}

Done acknowledge(const View& view, const Form& form) {
    const auto* const verdict = verdict_of(view);
    const auto rule = field(form, "rule");
    const auto reason = number_in(form, "reason", 0);
    const bool known = verdict != nullptr && std::any_of(verdict->findings.begin(), verdict->findings.end(), [&](const auto& worded) {
                           return worded.finding.rule == rule && worded.finding.severity == core::Severity::warning;
                       });
    if (!known || reason < 1 || reason > 4) {
        return go("esito");
    }
    auto& progress = view.visit.progress;
    progress.acknowledging = view.engine.acknowledge({.patient = verdict->patient,
                                                      .code = verdict->exemption ? verdict->exemption->code : "",
                                                      .day = verdict->day,
                                                      .rule = rule,
                                                      .reason = static_cast<app::AcknowledgeReason>(reason),
                                                      .caller = view.visit.order.caller});
    const bool written = progress.acknowledging->wait(std::chrono::milliseconds{2000});
    if (written && progress.acknowledging->outcome()->ok()) {
        progress.acknowledged.insert(rule);
    }
    return go("esito");
}

Done conclude(const View& view, const Form& /*form*/) {
    const auto* const verdict = verdict_of(view);
    return verdict != nullptr && verdict->ways.empty() ? end_with_verdict(view, -1) : go("esito");
}

} // namespace esente::screens
