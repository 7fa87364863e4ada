#include "app/event_queue.hpp"
#include "app/worker.hpp"
#include "desk/desk.hpp"

#include <stdexcept>
#include <vector>

using namespace esente;
using namespace esente::tests;

BOOST_FIXTURE_TEST_SUITE(engine_of_jobs, Desk)

BOOST_AUTO_TEST_CASE(a_job_that_waits_for_a_card_holds_up_neither_readers_nor_health) {
    const auto gate = std::make_shared<fakes::Gate>();
    card->will_read(breaks(Fault::card_absent), gate);
    const auto waiting = engine().identify({});
    BOOST_REQUIRE(gate->reached());
    card->readers_are(std::vector<ports::ReaderView>{{.name = reader_name, .card = core::card::CardKind::none}});
    BOOST_CHECK_EQUAL(got<std::vector<ports::ReaderView>>(engine().readers()).size(), 1U);
    service->will_say_status(
        core::StatusReply{core::StatusAnswer{.state = "OPERATIVO", .wants_services = false, .notices = {}, .answered_at = {}}});
    BOOST_CHECK(got<app::Health>(engine().health()).can_check);
    BOOST_CHECK(waiting->outcome() == nullptr);
    gate->open();
    BOOST_CHECK_EQUAL(failed(waiting), Fault::card_absent);
}

BOOST_AUTO_TEST_CASE(an_engine_left_with_a_job_running_cancels_it_and_refuses_what_comes) {
    const auto gate = std::make_shared<fakes::Gate>();
    card->will_read(breaks(Fault::card_absent), gate);
    const auto running = engine().identify({});
    BOOST_REQUIRE(gate->reached());
    const auto waiting = engine().identify({});
    engine().leave(std::chrono::seconds{20});
    BOOST_CHECK_EQUAL(failed(running), Fault::cancelled);
    BOOST_CHECK_EQUAL(failed(waiting), Fault::cancelled);
    BOOST_CHECK_EQUAL(failed(engine().readers()), Fault::cancelled);
}

BOOST_AUTO_TEST_CASE(readings_come_one_after_the_other) {
    const auto gate = std::make_shared<fakes::Gate>();
    card->will_read(breaks(Fault::card_absent), gate);
    card->will_read(breaks(Fault::card_mute));
    const auto first = engine().identify({});
    const auto second = engine().identify({});
    BOOST_REQUIRE(gate->reached());
    BOOST_CHECK_EQUAL(card->requests().size(), 1U);
    BOOST_CHECK(second->outcome() == nullptr);
    gate->open();
    BOOST_CHECK_EQUAL(failed(first), Fault::card_absent);
    BOOST_CHECK_EQUAL(failed(second), Fault::card_mute);
}

BOOST_AUTO_TEST_CASE(two_doctors_are_served_side_by_side_each_under_their_own_name) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_verify(answers(core::Verification::valida), gate);
    auto slow = order(in_mode(Mode::paper), a_draft("048"));
    slow.caller = settings.station_operator;
    slow.caller->codice_fiscale = other_doctor;
    slow.draft = written_by(other_doctor, "048");
    const auto first = engine().check(slow);
    BOOST_REQUIRE(gate->reached());
    service->will_verify(answers(core::Verification::scaduta));
    const auto second = check(in_mode(Mode::paper, anna), a_draft("048"));
    BOOST_CHECK_EQUAL(second.decision, Decision::blocked);
    BOOST_CHECK_EQUAL(second.patient, anna);
    gate->open();
    const auto verdict = got<Verdict>(first);
    BOOST_CHECK_EQUAL(verdict.decision, Decision::allowed);
    BOOST_CHECK_EQUAL(verdict.patient, mario);
    BOOST_CHECK_EQUAL(store->entries()[0].operator_name, doctor);
    BOOST_CHECK_EQUAL(store->entries()[1].operator_name, other_doctor);
}

BOOST_AUTO_TEST_CASE(many_checks_from_many_threads_are_each_judged_and_recorded_once) {
    constexpr std::size_t doctors = 4;
    constexpr std::size_t drafts = 25;
    for (std::size_t count = 0; count < doctors * drafts; ++count) {
        service->will_verify(answers(core::Verification::valida));
    }
    engine();
    std::vector<std::vector<std::shared_ptr<app::Job>>> jobs(doctors);
    std::vector<std::thread> threads;
    for (auto& mine : jobs) {
        threads.emplace_back([&mine, this] {
            for (std::size_t count = 0; count < drafts; ++count) {
                mine.push_back(start(in_mode(Mode::paper), a_draft("048")));
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (const auto& mine : jobs) {
        for (const auto& job : mine) {
            BOOST_CHECK_EQUAL(got<Verdict>(job).decision, Decision::allowed);
        }
    }
    BOOST_CHECK_EQUAL(store->entries().size(), doctors * drafts);
}

BOOST_AUTO_TEST_CASE(an_engine_that_goes_away_cancels_what_runs_and_what_waits) {
    const auto gate = std::make_shared<fakes::Gate>();
    card->will_read(breaks(Fault::card_absent), gate);
    const auto reading = engine().identify({});
    const auto queued = engine().identify({});
    service->will_verify(answers(core::Verification::valida), std::make_shared<fakes::Gate>());
    const auto asked = std::make_shared<fakes::Gate>();
    service->will_consult(a_list(), asked);
    const auto checking = start(in_mode(Mode::care), a_draft("048"));
    BOOST_REQUIRE(gate->reached());
    BOOST_REQUIRE(asked->reached());
    close();
    BOOST_CHECK_EQUAL(failed(reading), Fault::cancelled);
    BOOST_CHECK_EQUAL(failed(queued), Fault::cancelled);
    BOOST_CHECK_EQUAL(failed(checking), Fault::cancelled);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "CANCELLED");
}

BOOST_AUTO_TEST_CASE(each_finished_job_is_told_once_and_its_outcome_is_there_by_then) {
    failed(consult(in_mode(Mode::paper)));
    while (wakes.load() == 0) {
        std::this_thread::yield();
    }
    const auto event = engine().next_event();
    BOOST_REQUIRE(event);
    BOOST_CHECK(event->kind == app::EventKind::job_done);
    BOOST_CHECK_EQUAL(event->job_id, 1U);
    BOOST_CHECK(!engine().next_event());
}

BOOST_AUTO_TEST_CASE(a_job_not_done_in_time_can_be_waited_for_again) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_verify(answers(core::Verification::valida), gate);
    const auto job = start(in_mode(Mode::paper), a_draft("048"));
    BOOST_CHECK(!job->wait(std::chrono::milliseconds{0}));
    gate->open();
    BOOST_CHECK(job->wait(fakes::Gate::patience));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(lanes)

namespace {

// One lane with one thread and room for two more jobs.
struct Lane {
    fakes::RealThreads threads;
    std::shared_ptr<fakes::LogLines> lines = std::make_shared<fakes::LogLines>();
    fakes::MemoryLog log{lines};
    std::atomic<unsigned> published{0};
    app::Worker worker{threads, log, {.name = "lane", .threads = 1, .waiting = 2}, [this](const app::Job&) { ++published; }};

    std::shared_ptr<app::Job> take(app::Work work) {
        auto job = std::make_shared<app::Job>(1);
        worker.take(job, std::move(work));
        return job;
    }
};

core::Result<app::Outcome> nothing(const std::stop_token& /*stop*/) { return app::Outcome{app::Acknowledgement{}}; }

} // namespace

BOOST_FIXTURE_TEST_CASE(a_defect_ends_its_job_and_nothing_else, Lane) {
    const auto defect = take([](const std::stop_token&) -> core::Result<app::Outcome> { throw std::runtime_error{mario}; });
    const auto odd = take([](const std::stop_token&) -> core::Result<app::Outcome> { throw 1; });
    BOOST_CHECK_EQUAL(Desk::failed(defect), Fault::defect);
    BOOST_CHECK_EQUAL(Desk::failed(odd), Fault::defect);
    BOOST_CHECK(Desk::outcome(take(nothing)).ok());
    for (const auto& line : lines->lines()) {
        BOOST_CHECK(line.find(mario) == std::string::npos);
    }
    BOOST_CHECK(defect->outcome()->error().detail.find(mario) == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_full_queue_refuses_at_once, Lane) {
    const auto gate = std::make_shared<fakes::Gate>();
    const auto held = [gate](const std::stop_token& stop) {
        const auto passed = gate->pass(ports::Bound::of(fakes::Gate::patience, stop));
        return passed ? nothing(stop) : core::Result<app::Outcome>{passed.error()};
    };
    const auto running = take(held);
    BOOST_REQUIRE(gate->reached());
    const auto first = take(nothing);
    const auto second = take(nothing);
    const auto third = take(nothing);
    BOOST_REQUIRE(third->outcome() != nullptr);
    BOOST_CHECK_EQUAL(third->outcome()->error().fault, Fault::timeout);
    gate->open();
    BOOST_CHECK(Desk::outcome(running).ok());
    BOOST_CHECK(Desk::outcome(first).ok());
    BOOST_CHECK(Desk::outcome(second).ok());
}

BOOST_FIXTURE_TEST_CASE(a_job_cancelled_while_it_waits_never_begins, Lane) {
    const auto gate = std::make_shared<fakes::Gate>();
    const auto running = take([gate](const std::stop_token& stop) {
        const auto passed = gate->pass(ports::Bound::of(fakes::Gate::patience, stop));
        return passed ? nothing(stop) : core::Result<app::Outcome>{passed.error()};
    });
    BOOST_REQUIRE(gate->reached());
    bool began = false;
    const auto waiting = take([&began](const std::stop_token& stop) {
        began = true;
        return nothing(stop);
    });
    waiting->cancel();
    gate->open();
    BOOST_CHECK_EQUAL(Desk::failed(waiting), Fault::cancelled);
    BOOST_CHECK(!began);
    BOOST_CHECK(Desk::outcome(running).ok());
}

BOOST_FIXTURE_TEST_CASE(a_closed_lane_refuses_what_comes, Lane) {
    worker.close();
    const auto late = take(nothing);
    BOOST_REQUIRE(late->outcome() != nullptr);
    BOOST_CHECK_EQUAL(late->outcome()->error().fault, Fault::cancelled);
    BOOST_CHECK_EQUAL(published.load(), 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(beyond_its_capacity_the_oldest_card_event_gives_way_and_no_job_event_does) {
    app::EventQueue queue{{}};
    const auto push = [&queue](app::EventKind kind, std::uint64_t id) {
        queue.push({.kind = kind, .job_id = id, .reader = {}, .card = {}});
    };
    push(app::EventKind::job_done, 1);
    push(app::EventKind::card_inserted, 2);
    push(app::EventKind::card_removed, 3);
    for (std::uint64_t id = 4; id <= app::EventQueue::capacity + 1; ++id) {
        push(app::EventKind::job_done, id);
    }
    BOOST_CHECK_EQUAL(queue.pop()->job_id, 1U);
    BOOST_CHECK_EQUAL(queue.pop()->job_id, 3U);
    BOOST_CHECK_EQUAL(queue.pop()->job_id, 4U);
}

BOOST_AUTO_TEST_CASE(a_queue_full_of_jobs_nobody_pulls_drops_the_oldest_and_does_not_grow) {
    app::EventQueue queue{{}};
    for (std::uint64_t id = 1; id <= app::EventQueue::capacity + 2; ++id) {
        queue.push({.kind = app::EventKind::job_done, .job_id = id, .reader = {}, .card = {}});
    }
    BOOST_CHECK_EQUAL(queue.pop()->job_id, 3U);
    std::size_t count = 1;
    while (queue.pop()) {
        ++count;
    }
    BOOST_CHECK_EQUAL(count, app::EventQueue::capacity);
}

BOOST_AUTO_TEST_SUITE_END()
