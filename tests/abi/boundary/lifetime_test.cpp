#include "station.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

BOOST_FIXTURE_TEST_SUITE(lifetime, Station)

BOOST_AUTO_TEST_CASE(jobs_outlive_the_engine_that_was_destroyed_under_them) {
    auto request = host::sized<esente_identify>();
    request.timeout_ms = 60'000;
    std::vector<host::Job> jobs;
    for (int i = 0; i < 4; ++i) {
        esente_job* job = nullptr;
        BOOST_REQUIRE(esente_identify_start(engine.get(), &request, &job, &error) == ESENTE_OK);
        jobs.emplace_back(job);
    }
    engine.reset();
    for (const auto& job : jobs) {
        BOOST_TEST(esente_job_wait(job.get(), 0, &error) == ESENTE_E_FAILED);
        BOOST_TEST(std::string{error.name} != "");
        auto verdict = host::sized<esente_verdict>();
        BOOST_TEST(esente_job_verdict(job.get(), &verdict) == ESENTE_E_STATE);
    }
}

BOOST_AUTO_TEST_CASE(a_patient_stays_after_its_engine) {
    const auto patient = enter(ESENTE_MODE_CARE, "RSSMRA80A01H501U");
    engine.reset();
    auto identity = host::sized<esente_identity>();
    BOOST_TEST(esente_patient_describe(patient.get(), &identity) == ESENTE_OK);
    BOOST_TEST(identity.mode == ESENTE_MODE_CARE);
    BOOST_TEST(identity.assurance == ESENTE_DECLARED);
}

BOOST_AUTO_TEST_CASE(jobs_are_numbered_from_one_and_their_events_carry_the_number) {
    esente_job* started = nullptr;
    BOOST_REQUIRE(esente_audit_verify_start(engine.get(), 0, nullptr, &started, &error) == ESENTE_OK);
    const host::Job job{started};
    BOOST_TEST(esente_job_id(job.get()) == 1U);
    BOOST_TEST(esente_job_wait(job.get(), 20'000, &error) == ESENTE_OK, error.detail);
    auto report = host::sized<esente_audit_report>();
    BOOST_TEST(esente_job_audit_report(job.get(), &report) == ESENTE_OK);
    BOOST_TEST(report.records == 0U);
    BOOST_TEST(std::string{report.head} == "");
}

BOOST_AUTO_TEST_CASE(many_threads_may_use_one_engine) {
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 6; ++t) {
        threads.emplace_back([&] {
            auto mine = host::sized<esente_error>();
            auto request = host::sized<esente_identify>();
            request.timeout_ms = 30'000;
            for (int i = 0; i < 10; ++i) {
                esente_job* job = nullptr;
                wrong += esente_identify_start(engine.get(), &request, &job, &mine) == ESENTE_OK ? 0 : 1;
                esente_job_cancel(job);
                wrong += esente_job_wait(job, 20'000, &mine) == ESENTE_E_FAILED ? 0 : 1;
                auto event = host::sized<esente_event>();
                wrong += esente_next_event(engine.get(), &event) < 0 ? 1 : 0;
                esente_job_release(job);
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(the_host_is_never_called_after_destroy) {
    std::atomic<int> calls{0};
    auto lent = host::sized<esente_host>();
    lent.abi_version = ESENTE_ABI_VERSION;
    lent.context = &calls;
    lent.wake = [](void* context) { ++*static_cast<std::atomic<int>*>(context); };
    lent.log = [](void* context, std::int32_t, const char*) { ++*static_cast<std::atomic<int>*>(context); };
    host::Engine other;
    BOOST_REQUIRE(host::create(host::settings(folder), &lent, other, error) == ESENTE_OK);
    esente_job* started = nullptr;
    BOOST_REQUIRE(esente_readers_start(other.get(), &started, &error) == ESENTE_OK);
    const host::Job job{started};
    BOOST_TEST(esente_job_wait(job.get(), 20'000, nullptr) != ESENTE_PENDING);
    other.reset();
    const int before = calls;
    BOOST_TEST(before >= 1);
    esente_job_cancel(job.get());
    BOOST_TEST(calls == before);
}

BOOST_AUTO_TEST_SUITE_END()
