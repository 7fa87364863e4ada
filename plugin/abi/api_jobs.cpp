#include "abi/guarded.hpp"
#include "abi/handles.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

abi::Ending wait_for(const esente_job* job, std::uint32_t timeout_ms) {
    if (job == nullptr) {
        return abi::mistake("job", "job is null");
    }
    if (!job->job->wait(std::chrono::milliseconds{timeout_ms})) {
        return {.status = ESENTE_PENDING};
    }
    const auto& outcome = *job->job->outcome();
    if (!outcome) {
        return abi::failed(outcome.error());
    }
    const auto* const refusal = std::get_if<app::CounterRefusal>(&*outcome);
    return refusal != nullptr ? abi::failed(refusal->error) : abi::Ending{};
}

void release(esente_job* job) {
    const std::unique_ptr<esente_job> last{job};
    if (last && last->job->outcome() == nullptr) {
        last->job->cancel();
    }
}

} // namespace

extern "C" {

uint64_t ESENTE_CALL esente_job_id(const esente_job* job) { return job != nullptr ? job->job->id() : 0; }

esente_status ESENTE_CALL esente_job_wait(esente_job* job, uint32_t timeout_ms, esente_error* error) {
    return abi::guarded(error, [&] { return wait_for(job, timeout_ms); });
}

void ESENTE_CALL esente_job_cancel(esente_job* job) {
    if (job != nullptr) {
        abi::quietly([&] { job->job->cancel(); });
    }
}

void ESENTE_CALL esente_job_release(esente_job* job) {
    abi::quietly([&] { release(job); });
}
}
