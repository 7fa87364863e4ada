#pragma once

#include "esente/esente.h"

#include <memory>
#include <stdexcept>
#include <string>

/// A host of the library for the benchmark: handles that release themselves, failures that end the run.
namespace bench {

struct Release {
    void operator()(esente_engine* engine) const noexcept { esente_engine_destroy(engine); }
    void operator()(esente_job* job) const noexcept { esente_job_release(job); }
    void operator()(esente_patient* patient) const noexcept { esente_patient_release(patient); }
    void operator()(esente_draft* draft) const noexcept { esente_draft_release(draft); }
};
template <class Handle> using Owned = std::unique_ptr<Handle, Release>;

inline void expect(esente_status status, const esente_error& error, const char* what) {
    if (status != ESENTE_OK) {
        throw std::runtime_error(std::string{what} + ": " + error.name + " " + error.detail);
    }
}

[[nodiscard]] inline esente_error no_error() {
    esente_error error{};
    error.struct_size = sizeof error;
    return error;
}

[[nodiscard]] inline Owned<esente_engine> start_engine(const std::string& settings) {
    esente_config config{};
    config.struct_size = sizeof config;
    config.settings_file = settings.c_str();
    config.application = "bench";
    esente_error error = no_error();
    esente_engine* engine = nullptr;
    expect(esente_engine_create(&config, nullptr, &engine, &error), error, "engine");
    return Owned<esente_engine>{engine};
}

[[nodiscard]] inline Owned<esente_patient> enter(esente_engine* engine, const std::string& patient_id) {
    esente_entry entry{};
    entry.struct_size = sizeof entry;
    entry.mode = ESENTE_MODE_PAPER;
    entry.patient_id = patient_id.c_str();
    esente_error error = no_error();
    esente_patient* patient = nullptr;
    expect(esente_patient_enter(engine, &entry, &patient, &error), error, "patient");
    return Owned<esente_patient>{patient};
}

[[nodiscard]] inline Owned<esente_draft> read_draft(const std::string& message) {
    esente_error error = no_error();
    esente_draft* draft = nullptr;
    expect(esente_draft_from_message(message.data(), message.size(), &draft, &error), error, "draft");
    return Owned<esente_draft>{draft};
}

/// One check to its end; the verdict's texts die with the job.
[[nodiscard]] inline esente_verdict check(esente_engine* engine, esente_patient* patient, esente_draft* draft) {
    esente_check how{};
    how.struct_size = sizeof how;
    esente_error error = no_error();
    esente_job* started = nullptr;
    expect(esente_check_start(engine, patient, draft, &how, &started, &error), error, "check");
    const Owned<esente_job> job{started};
    expect(esente_job_wait(job.get(), 10'000, &error), error, "wait");
    esente_verdict verdict{};
    verdict.struct_size = sizeof verdict;
    expect(esente_job_verdict(job.get(), &verdict), error, "verdict");
    return verdict;
}

} // namespace bench
