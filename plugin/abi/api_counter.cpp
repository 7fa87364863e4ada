#include "abi/convert.hpp"
#include "abi/convert_counter.hpp"
#include "abi/nth.hpp"
#include "abi/start.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

/// Straight into the host's memory: no copy of a PIN part may be left on our stack.
esente_status hand_over(esente_job* job, esente_first_part* out) {
    const auto* const issue = abi::outcome_of<app::PinIssue>(*job);
    if (issue == nullptr) {
        return ESENTE_E_STATE;
    }
    out->pin[0] = '\0';
    out->puk[0] = '\0';
    return issue->first && issue->first->hand_over(out->pin, out->puk) ? ESENTE_OK : ESENTE_END;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_pin_request_start(esente_engine* engine, const esente_patient* card, const esente_pin_request* request,
                                                   esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return abi::read_pin_order(in, card, request); },
        [](app::Engine& of, app::PinOrder order) { return of.pin_request(std::move(order)); });
}

esente_status ESENTE_CALL esente_pin_status_start(esente_engine* engine, const char* request, const esente_operator* caller,
                                                  esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return abi::read_pin_query(in, request, nullptr, caller); },
        [](app::Engine& of, app::PinQuery query) { return of.pin_status(std::move(query)); });
}

esente_status ESENTE_CALL esente_pin_repeat_start(esente_engine* engine, const char* request, const esente_operator* caller,
                                                  esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return abi::read_pin_query(in, request, nullptr, caller); },
        [](app::Engine& of, app::PinQuery query) { return of.pin_repeat(std::move(query)); });
}

// NOLINTNEXTLINE(readability-function-size): the parameters are the contract's
esente_status ESENTE_CALL esente_pin_cancel_start(esente_engine* engine, const char* request, const char* reason,
                                                  const esente_operator* caller, esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error,
        [&](abi::Intake& in) {
            auto query = abi::read_pin_query(in, request, reason, caller);
            in.expect(!query.reason.empty(), "reason", "the text is missing");
            return query;
        },
        [](app::Engine& of, app::PinQuery query) { return of.pin_cancel(std::move(query)); });
}

esente_status ESENTE_CALL esente_card_request_start(esente_engine* engine, const esente_card_request* request, esente_job** out,
                                                    esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return abi::read_card_order(in, request); },
        [](app::Engine& of, app::CardOrder order) { return of.card_request(std::move(order)); });
}

esente_status ESENTE_CALL esente_counter_journal_start(esente_engine* engine, const esente_operator* caller, esente_job** out,
                                                       esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return abi::read_operator(in, caller); },
        [](app::Engine& of, std::optional<core::Operator> who) { return of.counter_journal(std::move(who)); });
}

esente_status ESENTE_CALL esente_job_pin_issue(const esente_job* job, esente_pin_issue* out) { return abi::whole<app::PinIssue>(job, out); }

esente_status ESENTE_CALL esente_job_first_part(esente_job* job, esente_first_part* out) {
    if (job == nullptr || out == nullptr || out->struct_size < sizeof *out) {
        return ESENTE_E_ARGUMENT;
    }
    return abi::guarded(nullptr, [&] { return abi::Ending{.status = hand_over(job, out)}; });
}

esente_status ESENTE_CALL esente_job_pin_state(const esente_job* job, esente_pin_state* out) { return abi::whole<app::PinState>(job, out); }

esente_status ESENTE_CALL esente_job_new_card(const esente_job* job, esente_new_card* out) { return abi::whole<app::CardIssue>(job, out); }

esente_status ESENTE_CALL esente_job_counter_finding(const esente_job* job, size_t index, esente_counter_finding* out) {
    return abi::nth<app::CounterRefusal>(job, index, out, &app::CounterRefusal::findings);
}

esente_status ESENTE_CALL esente_job_counter_row(const esente_job* job, size_t index, esente_counter_row* out) {
    return abi::nth<std::vector<ports::CounterRow>>(job, index, out, std::identity{});
}
}
