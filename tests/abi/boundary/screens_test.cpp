#include "station.hpp"

#include <chrono>
#include <string>
#include <thread>

namespace {

/// A station that opens screens.
struct Counter : Station {
    host::Job open(esente_screen screen) {
        auto request = host::sized<esente_screen_request>();
        request.screen = screen;
        esente_job* job = nullptr;
        BOOST_REQUIRE(esente_screen_open_start(engine.get(), &request, &job, &error) == ESENTE_OK);
        host::Job opened{job};
        ended = esente_job_wait(job, 20'000, &error);
        return opened;
    }
    static esente_screen_state state_of(const host::Job& job) {
        auto state = host::sized<esente_screen_state>();
        BOOST_TEST(esente_job_screen(job.get(), &state) == ESENTE_OK);
        return state;
    }
    esente_status ended = ESENTE_PENDING;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(screens, Counter)

BOOST_AUTO_TEST_CASE(values_out_of_range_and_a_draft_where_none_belongs_are_host_mistakes) {
    auto request = host::sized<esente_screen_request>();
    esente_job* job = nullptr;
    for (const esente_screen screen : {0, 4, -1}) {
        request.screen = screen;
        BOOST_TEST(esente_screen_open_start(engine.get(), &request, &job, &error) == ESENTE_E_ARGUMENT);
        BOOST_TEST(std::string{error.key} == "screen");
    }
    const esente_line line = host::line();
    const auto prescription = plain(line);
    esente_draft* draft = nullptr;
    BOOST_REQUIRE(esente_draft_create(&prescription, &draft, &error) == ESENTE_OK);
    const host::Draft owned{draft};
    request.screen = ESENTE_SCREEN_COUNTER;
    request.draft = draft;
    BOOST_TEST(esente_screen_open_start(engine.get(), &request, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "draft");
}

BOOST_AUTO_TEST_CASE(accessors_of_what_is_no_screen_give_nothing) {
    esente_job* job = nullptr;
    BOOST_REQUIRE(esente_readers_start(engine.get(), &job, &error) == ESENTE_OK);
    const host::Job readers{job};
    BOOST_TEST(esente_job_wait(job, 20'000, &error) != ESENTE_PENDING);
    auto state = host::sized<esente_screen_state>();
    esente_patient* patient = nullptr;
    esente_job* verdict = nullptr;
    BOOST_TEST(esente_job_screen(job, &state) == ESENTE_E_STATE);
    BOOST_TEST(esente_screen_patient(job, &patient) == ESENTE_E_STATE);
    BOOST_TEST(esente_screen_verdict(job, &verdict) == ESENTE_E_STATE);
    BOOST_TEST(esente_screen_close(engine.get(), job) == ESENTE_E_STATE);
    BOOST_TEST(esente_job_screen(nullptr, &state) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_screen_patient(nullptr, &patient) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_screen_verdict(job, nullptr) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_screen_close(nullptr, job) == ESENTE_E_ARGUMENT);
}

#ifdef ESENTE_WITH_SCREENS

BOOST_AUTO_TEST_CASE(a_screen_has_an_address_of_this_machine_and_no_result_yet) {
    const auto job = open(ESENTE_SCREEN_STATUS);
    BOOST_REQUIRE(ended == ESENTE_OK);
    const auto state = state_of(job);
    BOOST_TEST(std::string{state.url}.rfind("http://127.0.0.1:", 0) == 0U);
    BOOST_TEST(state.end == ESENTE_SCREEN_OPEN);
    BOOST_TEST(state.way == -1);
    esente_patient* patient = nullptr;
    BOOST_TEST(esente_screen_patient(job.get(), &patient) == ESENTE_E_STATE);
}

BOOST_AUTO_TEST_CASE(closing_a_screen_ends_it_once_and_an_event_tells) {
    const auto job = open(ESENTE_SCREEN_COUNTER);
    BOOST_TEST(esente_screen_close(engine.get(), job.get()) == ESENTE_OK);
    BOOST_TEST(esente_screen_close(engine.get(), job.get()) == ESENTE_OK);
    BOOST_TEST(state_of(job).end == ESENTE_SCREEN_WITHDRAWN);
    int told = 0;
    auto event = host::sized<esente_event>();
    while (esente_next_event(engine.get(), &event) == ESENTE_OK) {
        told += event.kind == ESENTE_EVENT_SCREEN_ENDED && event.job_id == esente_job_id(job.get()) ? 1 : 0;
    }
    BOOST_TEST(told == 1);
}

BOOST_AUTO_TEST_CASE(a_screen_outlives_its_job_and_ends_with_the_engine) {
    auto job = open(ESENTE_SCREEN_STATUS);
    const auto second = open(ESENTE_SCREEN_STATUS);
    job.reset();
    engine.reset();
    BOOST_TEST(state_of(second).end == ESENTE_SCREEN_WITHDRAWN);
}

#else

BOOST_AUTO_TEST_CASE(a_library_without_screens_says_so) {
    const auto job = open(ESENTE_SCREEN_STATUS);
    BOOST_TEST(ended == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "ABI");
    BOOST_TEST(std::string{error.detail}.find("ESENTE_SCREENS") != std::string::npos);
}

#endif

BOOST_AUTO_TEST_SUITE_END()
