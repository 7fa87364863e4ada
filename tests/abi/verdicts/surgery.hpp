#pragma once

#include "host.hpp"
#include "scene.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <optional>
#include <string>

/// A doctor's program over fakes: what it asks goes through the C interface alone; what it is told is scripted.
struct Surgery {
    std::shared_ptr<Scene> scene = std::make_shared<Scene>();
    host::Folder folder;
    host::Engine engine;
    esente_error error = host::sized<esente_error>();

    Surgery() {
        next_scene() = scene;
        BOOST_REQUIRE_MESSAGE(host::create(host::settings(folder), nullptr, engine, error) == ESENTE_OK, error.detail);
    }
    ~Surgery() {
        engine.reset();
        BOOST_TEST(scene->service->leftovers() == 0U);
        BOOST_TEST(scene->service->unscripted().empty());
        BOOST_TEST(scene->card->leftovers() == 0U);
        BOOST_TEST(scene->card->unscripted() == 0U);
    }
    Surgery(const Surgery&) = delete;
    Surgery& operator=(const Surgery&) = delete;

    /// The service will answer about 013.250, which ends on a day or never.
    void service_says(esente::core::Verification outcome, std::optional<esente::core::Date> to = {}) const {
        scene->service->will_verify(
            esente::core::VerifyReply{esente::core::VerifyAnswer{.outcome = outcome,
                                                                 .outcome_known = true,
                                                                 .code = *esente::core::ExemptionCode::parse("013.250"),
                                                                 .from = esente::core::Date::from_ymd(2020, 1, 1),
                                                                 .to = to,
                                                                 .region_of_assistance = "030",
                                                                 .proof_id = "proof-1",
                                                                 .answered_at = scene->clock->now(),
                                                                 .messages = {}}});
    }

    using Start = std::function<esente_status(esente_job** out)>;
    host::Job start(const Start& begin) {
        esente_job* job = nullptr;
        BOOST_REQUIRE_MESSAGE(begin(&job) == ESENTE_OK, error.detail);
        return host::Job{job};
    }
    esente_status wait(const host::Job& job) { return esente_job_wait(job.get(), 20'000, &error); }

    host::Patient mario(esente_mode mode) {
        auto entry = host::sized<esente_entry>();
        entry.mode = mode;
        entry.patient_id = "RSSMRA80A01H501U";
        esente_patient* patient = nullptr;
        BOOST_REQUIRE_MESSAGE(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_OK, error.detail);
        return host::Patient{patient};
    }

    host::Draft draft(const char* exemption, bool non_exempt = false) {
        const esente_line line = host::line();
        auto prescription = host::sized<esente_prescription>();
        prescription.date = 20261124;
        prescription.type = 'P';
        prescription.non_exempt = non_exempt ? 1 : 0;
        prescription.exemption = exemption;
        prescription.titolare = "VRDGNN70A01F205K";
        prescription.lines = &line;
        prescription.line_count = 1;
        prescription.line_size = sizeof line;
        esente_draft* made = nullptr;
        BOOST_REQUIRE_MESSAGE(esente_draft_create(&prescription, &made, &error) == ESENTE_OK, error.detail);
        return host::Draft{made};
    }

    host::Job check(const host::Patient& patient, const host::Draft& of) {
        const auto how = host::sized<esente_check>();
        return start([&](esente_job** out) { return esente_check_start(engine.get(), patient.get(), of.get(), &how, out, &error); });
    }

    host::Job consult(const host::Patient& patient, const char* expected = nullptr) {
        auto how = host::sized<esente_consult>();
        how.expected_patient = expected;
        return start([&](esente_job** out) { return esente_consult_start(engine.get(), patient.get(), &how, out, &error); });
    }

    static esente_verdict verdict_of(const host::Job& job) {
        auto verdict = host::sized<esente_verdict>();
        BOOST_REQUIRE(esente_job_verdict(job.get(), &verdict) == ESENTE_OK);
        return verdict;
    }
};
