#include "abi/nth.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

/// The exemption a check was about: the only one of its kind, at index 0.
esente_status claimed(const app::Verdict& verdict, std::size_t index, esente_exemption& out) noexcept {
    if (!verdict.exemption || index > 0) {
        return ESENTE_END;
    }
    out = abi::to_c(*verdict.exemption);
    return ESENTE_OK;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_job_reader(const esente_job* job, size_t index, esente_reader* out) {
    return abi::nth<std::vector<ports::ReaderView>>(job, index, out, std::identity{});
}

esente_status ESENTE_CALL esente_job_exemption(const esente_job* job, size_t index, esente_exemption* out) {
    const auto* const verdict = job != nullptr ? abi::outcome_of<app::Verdict>(*job) : nullptr;
    if (verdict != nullptr) {
        return abi::filled(out, [&](esente_exemption& exemption) { return claimed(*verdict, index, exemption); });
    }
    return abi::nth<app::Consultation>(job, index, out, &app::Consultation::exemptions);
}

esente_status ESENTE_CALL esente_job_verdict(const esente_job* job, esente_verdict* out) { return abi::whole<app::Verdict>(job, out); }

esente_status ESENTE_CALL esente_job_finding(const esente_job* job, size_t index, esente_finding* out) {
    return abi::nth<app::Verdict>(job, index, out, &app::Verdict::findings);
}

esente_status ESENTE_CALL esente_job_way(const esente_job* job, size_t index, esente_way* out) {
    return abi::nth<app::Verdict>(job, index, out, &app::Verdict::ways);
}

esente_status ESENTE_CALL esente_job_note(const esente_job* job, size_t index, esente_note* out) {
    return abi::nth<app::Verdict>(job, index, out, &app::Verdict::notes);
}
}
