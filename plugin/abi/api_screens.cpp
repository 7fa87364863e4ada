#include "abi/convert.hpp"
#include "abi/start.hpp"
#include "app/screens.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

static_assert(static_cast<int>(app::ScreenKind::counter) == ESENTE_SCREEN_COUNTER);
static_assert(static_cast<int>(app::ScreenKind::status) == ESENTE_SCREEN_STATUS);

app::ScreenOrder read_order(abi::Intake& in, const esente_screen_request* request) {
    const auto given = in.part(request, "request");
    app::ScreenOrder order;
    order.kind = static_cast<app::ScreenKind>(in.choice(given.screen, ESENTE_SCREEN_COUNTER, ESENTE_SCREEN_STATUS, "screen"));
    order.caller = abi::read_operator(in, given.caller);
    order.draft = given.draft != nullptr ? given.draft->draft : nullptr;
    in.expect(!order.draft || order.kind == app::ScreenKind::patient, "draft", "only a patient's screen takes a draft");
    order.expected_patient = in.text(given.expected_patient, abi::patient_id_bytes, "expected_patient");
    return order;
}

std::shared_ptr<app::Screen> screen_of(const esente_job& job) {
    const auto* const screen = abi::outcome_of<std::shared_ptr<app::Screen>>(job);
    return screen != nullptr ? *screen : nullptr;
}

esente_status describe(const esente_job* job, esente_screen_state& out) {
    if (job == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    const auto screen = screen_of(*job);
    if (!screen) {
        return ESENTE_E_STATE;
    }
    out = abi::to_c(*screen); // its URL lives as long as the job
    return ESENTE_OK;
}

esente_status close(const esente_engine* engine, const esente_job* job) {
    if (engine == nullptr || job == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    const auto screen = screen_of(*job);
    if (!screen) {
        return ESENTE_E_STATE;
    }
    engine->engine->close_screen(screen);
    return ESENTE_OK;
}

/// Gives the host a reference to what the screen ended with; `part` picks it, `member` is where its handle keeps it.
template <class Handle, class Part, class Member>
esente_status hand_over(const esente_job* job, Handle** out, Part app::ScreenResult::*part, Member Handle::*member) {
    if (out == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    *out = nullptr;
    return abi::guarded(nullptr, [&] {
        const auto screen = job != nullptr ? screen_of(*job) : nullptr;
        auto given = screen ? screen->result().*part : nullptr;
        if (!given) {
            return abi::Ending{.status = job == nullptr ? ESENTE_E_ARGUMENT : ESENTE_E_STATE};
        }
        auto handle = std::make_unique<Handle>();
        handle.get()->*member = std::move(given);
        *out = handle.release();
        return abi::Ending{};
    });
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_screen_open_start(esente_engine* engine, const esente_screen_request* request, esente_job** out,
                                                   esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return read_order(in, request); },
        [](app::Engine& of, app::ScreenOrder order) { return of.open_screen(std::move(order)); });
}

esente_status ESENTE_CALL esente_screen_close(esente_engine* engine, const esente_job* job) {
    return abi::guarded(nullptr, [&] { return abi::Ending{.status = close(engine, job)}; });
}

esente_status ESENTE_CALL esente_job_screen(const esente_job* job, esente_screen_state* out) {
    return abi::filled(out, [&](esente_screen_state& state) { return describe(job, state); });
}

esente_status ESENTE_CALL esente_screen_patient(const esente_job* job, esente_patient** out) {
    return hand_over(job, out, &app::ScreenResult::patient, &esente_patient::patient);
}

esente_status ESENTE_CALL esente_screen_verdict(const esente_job* job, esente_job** out) {
    return hand_over(job, out, &app::ScreenResult::verdict, &esente_job::job);
}
}
