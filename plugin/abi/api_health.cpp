#include "abi/nth.hpp"
#include "abi/start.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

/// Worded once per job, so that the text lives as long as the handle.
const char* last_success(const esente_job& job, const app::Health& health) {
    std::call_once(job.worded, [&] { job.last_success = health.service.last_success ? core::iso_utc(*health.service.last_success) : ""; });
    return job.last_success.c_str();
}

esente_status describe(const esente_job* job, esente_health& out) {
    if (job == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    const auto* const health = abi::outcome_of<app::Health>(*job);
    if (health == nullptr) {
        return ESENTE_E_STATE;
    }
    out = abi::to_c(*health);
    out.service_last_success = last_success(*job, *health);
    return ESENTE_OK;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_health_start(esente_engine* engine, esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [](abi::Intake&) { return core::Done{}; }, [](app::Engine& of, core::Done) { return of.health(); });
}

esente_status ESENTE_CALL esente_job_health(const esente_job* job, esente_health* out) {
    return abi::filled(out, [&](esente_health& health) { return describe(job, health); });
}

esente_status ESENTE_CALL esente_job_health_line(const esente_job* job, size_t index, esente_health_line* out) {
    return abi::nth<app::Health>(job, index, out, &app::Health::lines);
}
}
