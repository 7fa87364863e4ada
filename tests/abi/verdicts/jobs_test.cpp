#include "surgery.hpp"

#include <atomic>
#include <thread>
#include <vector>

BOOST_FIXTURE_TEST_SUITE(jobs, Surgery)

BOOST_AUTO_TEST_CASE(a_job_is_pending_until_done_and_its_event_comes_once) {
    const auto gate = std::make_shared<esente::fakes::Gate>();
    scene->service->will_verify(esente::core::failure(esente::core::Fault::service_unreachable, "nobody there"), gate);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(gate->reached());
    BOOST_TEST(esente_job_wait(job.get(), 0, &error) == ESENTE_PENDING);
    BOOST_TEST(error.status == ESENTE_PENDING);
    auto event = host::sized<esente_event>();
    BOOST_TEST(esente_next_event(engine.get(), &event) == ESENTE_END);
    gate->open();
    BOOST_TEST(wait(job) == ESENTE_OK);
    esente_status status = ESENTE_END;
    while ((status = esente_next_event(engine.get(), &event)) == ESENTE_END) {
        std::this_thread::yield(); // the event follows the outcome
    }
    BOOST_TEST(status == ESENTE_OK);
    BOOST_TEST(event.kind == ESENTE_EVENT_JOB_DONE);
    BOOST_TEST(event.job_id == esente_job_id(job.get()));
    BOOST_TEST(esente_next_event(engine.get(), &event) == ESENTE_END);
}

BOOST_AUTO_TEST_CASE(a_cancelled_job_fails_as_cancelled) {
    const auto gate = std::make_shared<esente::fakes::Gate>();
    scene->service->will_verify(esente::core::failure(esente::core::Fault::service_unreachable, "nobody there"), gate);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(gate->reached());
    esente_job_cancel(job.get());
    esente_job_cancel(job.get());
    BOOST_TEST(wait(job) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "CANCELLED");
}

BOOST_AUTO_TEST_CASE(releasing_a_running_job_stops_it_and_the_access_is_still_recorded) {
    const auto gate = std::make_shared<esente::fakes::Gate>();
    scene->service->will_verify(esente::core::failure(esente::core::Fault::service_unreachable, "nobody there"), gate);
    {
        const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
        BOOST_REQUIRE(gate->reached());
    }
    engine.reset();
    BOOST_TEST(scene->store->entries().size() == 1U);
}

BOOST_AUTO_TEST_CASE(destroy_ends_a_job_that_waits_for_the_service) {
    const auto gate = std::make_shared<esente::fakes::Gate>();
    scene->service->will_verify(esente::core::failure(esente::core::Fault::service_unreachable, "nobody there"), gate);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(gate->reached());
    engine.reset();
    BOOST_TEST(esente_job_wait(job.get(), 0, &error) == ESENTE_E_FAILED);
}

BOOST_AUTO_TEST_CASE(several_drafts_of_one_patient_may_be_judged_at_once_from_several_threads) {
    constexpr int drafts = 8;
    for (int i = 0; i < drafts; ++i) {
        service_says(esente::core::Verification::valida);
    }
    const auto patient = mario(ESENTE_MODE_PAPER);
    const auto claim = draft("013.250");
    const auto how = host::sized<esente_check>();
    std::atomic<int> allowed{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < drafts; ++i) {
        threads.emplace_back([&] {
            auto mine = host::sized<esente_error>();
            esente_job* job = nullptr;
            auto verdict = host::sized<esente_verdict>();
            if (esente_check_start(engine.get(), patient.get(), claim.get(), &how, &job, &mine) == ESENTE_OK &&
                esente_job_wait(job, 20'000, &mine) == ESENTE_OK && esente_job_verdict(job, &verdict) == ESENTE_OK) {
                allowed += verdict.decision == ESENTE_ALLOWED ? 1 : 0;
            }
            esente_job_release(job);
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    BOOST_TEST(allowed == drafts);
}

BOOST_AUTO_TEST_CASE(readers_are_listed_with_what_lies_in_them) {
    scene->card->readers_are(std::vector<esente::ports::ReaderView>{{.name = "Lettore 0", .card = esente::core::card::CardKind::cie}});
    const auto job = start([&](esente_job** out) { return esente_readers_start(engine.get(), out, &error); });
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    auto reader = host::sized<esente_reader>();
    BOOST_TEST(esente_job_reader(job.get(), 0, &reader) == ESENTE_OK);
    BOOST_TEST(std::string{reader.name} == "Lettore 0");
    BOOST_TEST(std::string{reader.card} == "cie");
    BOOST_TEST(esente_job_reader(job.get(), 1, &reader) == ESENTE_END);
}

BOOST_AUTO_TEST_CASE(card_events_carry_reader_and_kind) {
    scene->card->tell(
        {.kind = esente::ports::CardEventKind::inserted, .reader = "Lettore 0", .card = esente::core::card::CardKind::patient});
    auto event = host::sized<esente_event>();
    while (esente_next_event(engine.get(), &event) == ESENTE_END) {
        std::this_thread::yield();
    }
    BOOST_TEST(event.kind == ESENTE_EVENT_CARD_INSERTED);
    BOOST_TEST(std::string{event.reader} == "Lettore 0");
    BOOST_TEST(std::string{event.card} == "patient");
    BOOST_TEST(event.job_id == 0U);
}

BOOST_AUTO_TEST_CASE(a_consult_in_paper_mode_is_refused_by_its_own_name_without_a_call) {
    const auto job = consult(mario(ESENTE_MODE_PAPER));
    BOOST_TEST(wait(job) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "CONSULT_NOT_ALLOWED");
    BOOST_TEST(scene->service->order().empty());
}

BOOST_AUTO_TEST_CASE(a_consult_about_another_person_than_the_host_has_open_is_refused_without_a_call_and_recorded) {
    const auto job = consult(mario(ESENTE_MODE_CARE), "SPSCML55P70F839R");
    BOOST_TEST(wait(job) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "CONSULT_NOT_ALLOWED");
    BOOST_TEST(scene->service->order().empty());
    BOOST_REQUIRE(scene->store->entries().size() == 1U);
    BOOST_TEST(scene->store->entries().front().reason == "identity");
}

BOOST_AUTO_TEST_CASE(audit_rows_come_as_json_lines) {
    const auto refused = consult(mario(ESENTE_MODE_PAPER));
    BOOST_TEST(wait(refused) == ESENTE_E_FAILED);
    const auto job = start([&](esente_job** out) { return esente_audit_rows_start(engine.get(), 1, 10, out, &error); });
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    BOOST_REQUIRE(esente_job_audit_row(job.get(), 0) != nullptr);
    BOOST_TEST(esente_job_audit_row(job.get(), 0)[0] == '{');
    BOOST_TEST(esente_job_audit_row(job.get(), 1) == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
