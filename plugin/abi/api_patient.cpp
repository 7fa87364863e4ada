#include "abi/convert.hpp"
#include "abi/start.hpp"
#include "app/enter.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

abi::Made<esente_patient> patient_handle(std::shared_ptr<app::Patient> patient) {
    auto handle = std::make_unique<esente_patient>();
    handle->patient = std::move(patient);
    return handle;
}

abi::Made<esente_patient> enter(const esente_engine* engine, const esente_entry* entry) {
    abi::Intake in;
    in.expect(engine != nullptr, "engine", "engine is null");
    const auto given = in.part(entry, "entry");
    const auto mode = in.choice(given.mode, ESENTE_MODE_PAPER, ESENTE_MODE_CARD_NUMBER, "mode");
    const std::string id = in.text(given.patient_id, abi::scan_bytes, "patient_id");
    const std::string number = in.text(given.card_number, abi::free_text_bytes, "card_number");
    if (in.mistake()) {
        return *in.mistake();
    }
    auto patient = app::enter_patient(static_cast<core::Mode>(mode), id, number);
    return patient ? patient_handle(std::move(patient).value()) : abi::failed(std::move(patient).error());
}

esente_status scan(const char* text, esente_scanned& out) {
    abi::Intake in;
    const std::string typed = in.text(text, abi::scan_bytes, "text");
    if (in.mistake()) {
        return in.mistake()->status;
    }
    out = abi::to_c(core::scan::read_scan(typed));
    return ESENTE_OK;
}

esente_status describe(const esente_patient* patient, esente_identity& out) {
    if (patient == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    out = abi::to_c(*patient->patient);
    return ESENTE_OK;
}

/// A reference of the host's own to the patient an identify job read.
esente_status hand_over(const esente_job* job, esente_patient** out) {
    const auto* const patient = abi::outcome_of<std::shared_ptr<app::Patient>>(*job);
    if (patient == nullptr) {
        return ESENTE_E_STATE;
    }
    auto handle = std::make_unique<esente_patient>();
    handle->patient = *patient;
    *out = handle.release();
    return ESENTE_OK;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_readers_start(esente_engine* engine, esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [](abi::Intake&) { return core::Done{}; }, [](app::Engine& of, core::Done) { return of.readers(); });
}

esente_status ESENTE_CALL esente_identify_start(esente_engine* engine, const esente_identify* request, esente_job** out,
                                                esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return abi::read_identify(in, request); },
        [](app::Engine& of, app::IdentifyRequest order) { return of.identify(std::move(order)); });
}

esente_status ESENTE_CALL esente_scan(const char* text, esente_scanned* out) {
    return abi::filled(out, [&](esente_scanned& scanned) { return scan(text, scanned); });
}

esente_status ESENTE_CALL esente_patient_enter(esente_engine* engine, const esente_entry* entry, esente_patient** out,
                                               esente_error* error) {
    return abi::guarded(out, error, [&] { return enter(engine, entry); });
}

esente_status ESENTE_CALL esente_patient_describe(const esente_patient* patient, esente_identity* out) {
    return abi::filled(out, [&](esente_identity& identity) { return describe(patient, identity); });
}

void ESENTE_CALL esente_patient_release(esente_patient* patient) {
    abi::quietly([&] { const std::unique_ptr<esente_patient> last{patient}; });
}

esente_status ESENTE_CALL esente_job_patient(const esente_job* job, esente_patient** out) {
    if (out == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    *out = nullptr;
    return abi::guarded(nullptr, [&] { return abi::Ending{.status = job == nullptr ? ESENTE_E_ARGUMENT : hand_over(job, out)}; });
}
}
