#include "adapters/screens/acts/pin/sending.hpp"

#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/delivery.hpp"

#include <variant>

namespace esente::screens {
namespace {

std::string granted(const View& view, const app::PinIssue& issue) {
    begin_delivery(view, issue);
    auto& progress = view.visit.progress;
    progress.pin.reset();
    progress.patient.reset();
    return std::string{delivery_page};
}

std::string refused(const View& view, const app::CounterRefusal& refusal) {
    auto& work = *view.visit.progress.pin;
    if (refusal.error.fault == core::Fault::cancelled) {
        work.failed = refusal.error;
    } else {
        work.refused = refusal.findings;
    }
    return standing_page(view);
}

} // namespace

Done send_pin_request(const View& view) {
    auto& progress = view.visit.progress;
    auto& work = *progress.pin;
    work.ticket = ++view.visit.last_number;
    work.refused.clear();
    work.failed.reset();
    work.sending = view.engine.pin_request(
        {.request = pin_request_of(view), .card = progress.patient, .operator_contacts = {}, .caller = view.visit.order.caller});
    static_cast<void>(work.sending->wait(patience));
    return go(sending_page_name);
}

std::optional<std::string> settle(const View& view) {
    auto& work = *view.visit.progress.pin;
    const auto job = work.sending;
    const auto* const outcome = job ? job->outcome() : nullptr;
    if (outcome == nullptr) {
        return std::nullopt;
    }
    work.sending.reset();
    view.visit.progress.waiting_for.reset();
    if (!outcome->ok()) {
        work.failed = outcome->error();
        return standing_page(view);
    }
    if (const auto* const issue = std::get_if<app::PinIssue>(&outcome->value())) {
        return granted(view, *issue);
    }
    return refused(view, std::get<app::CounterRefusal>(outcome->value()));
}

Done stop_sending(const View& view, const Form& /*form*/) {
    auto& progress = view.visit.progress;
    if (!progress.pin || !progress.pin->sending) {
        return go(standing_page(view));
    }
    if (stopped_with_outcome(*progress.pin->sending)) {
        return go(*settle(view));
    }
    progress.pin->sending.reset();
    progress.waiting_for.reset();
    progress.pin->failed = core::failure(core::Fault::cancelled, "the operator stopped waiting");
    return go(standing_page(view));
}

} // namespace esente::screens
