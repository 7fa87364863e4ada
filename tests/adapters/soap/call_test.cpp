#include "adapters/soap/call.hpp"
#include "adapters/soap/call_threads.hpp"
#include "adapters/soap/call_timer.hpp"
#include "adapters/soap/journal.hpp"
#include "bench.hpp"

#include <atomic>
#include <future>

using namespace esente;
using namespace esente::soap;
using namespace esente::soap::test;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<CallFor<int>> call_of(std::chrono::milliseconds length) {
    return std::make_shared<CallFor<int>>(ports::Bound::of(length), [](const core::Error*) {});
}

} // namespace

BOOST_AUTO_TEST_SUITE(call)

BOOST_AUTO_TEST_CASE(a_call_ends_once_with_what_came_first) {
    const auto call = call_of(1h);
    auto future = call->future();
    call->finish(7);
    call->fail(core::failure(core::Fault::timeout, "late"));
    call->finish(8);
    BOOST_TEST(*future.get() == 7);
}

BOOST_AUTO_TEST_CASE(the_activity_is_told_to_return_when_the_call_ends_and_again_until_it_has) {
    const auto call = call_of(1h);
    int told = 0;
    BOOST_TEST(call->attach([&] { ++told; }));
    BOOST_TEST(!call->abort_again());
    call->fail(core::failure(core::Fault::cancelled, ""));
    BOOST_TEST(told == 1);
    BOOST_TEST(call->abort_again());
    BOOST_TEST(told == 2);
    call->detach();
    BOOST_TEST(!call->abort_again());
    BOOST_TEST(told == 2);
}

BOOST_AUTO_TEST_CASE(no_activity_begins_in_a_call_that_is_over) {
    const auto call = call_of(1h);
    call->fail(core::failure(core::Fault::cancelled, ""));
    BOOST_TEST(!call->attach([] {}));
    BOOST_TEST(!call->pause(1h));
}

BOOST_AUTO_TEST_CASE(a_call_whose_thread_never_returns_is_ready_at_its_deadline_all_the_same) {
    QuietThreads threads;
    CallTimer timer{threads};
    const auto late = call_of(1h);
    const auto soon = call_of(50ms);
    auto future = soon->future();
    std::promise<void> told_twice;
    int told = 0;
    BOOST_TEST(soon->attach([&] {
        if (++told == 2) {
            told_twice.set_value();
        }
    }));
    timer.watch(late);
    timer.watch(soon);
    BOOST_TEST(core::fault_name(future.get().error().fault) == "TIMEOUT");
    told_twice.get_future().wait();
    soon->detach();
    BOOST_TEST(!late->over());
}

BOOST_AUTO_TEST_CASE(a_closed_timer_cancels_what_it_watched) {
    QuietThreads threads;
    const auto call = call_of(1h);
    auto future = call->future();
    {
        CallTimer timer{threads};
        timer.watch(call);
    }
    BOOST_TEST(core::fault_name(future.get().error().fault) == "CANCELLED");
}

BOOST_AUTO_TEST_CASE(threads_left_in_a_look_up_hold_up_neither_other_calls_nor_the_end) {
    QuietThreads threads;
    std::promise<void> release;
    const std::shared_future<void> released = release.get_future().share();
    auto returned = std::make_shared<std::promise<void>>();
    {
        CallThreads pool{threads};
        pool.run([released, returned] {
            released.wait();
            returned->set_value();
        });
        std::promise<void> other;
        pool.run([&] { other.set_value(); });
        other.get_future().wait();
    }
    release.set_value(); // only now, after the pool is gone
    returned->get_future().wait();
}

BOOST_AUTO_TEST_CASE(the_end_waits_for_a_thread_at_work_and_until_the_thread_itself_is_gone) {
    class Lingering final : public ports::ThreadPort {
    public:
        [[nodiscard]] std::thread start(std::string_view name, std::function<void()> body) override {
            return quiet.start(name, [this, body = std::move(body)] {
                body();
                std::this_thread::sleep_for(50ms); // as the destructors of what OpenSSL keeps for each thread
                gone = true;
            });
        }
        QuietThreads quiet;
        std::atomic<bool> gone{false};
    } threads;
    std::atomic<bool> done{false};
    {
        CallThreads pool{threads};
        pool.run([&done] {
            std::this_thread::sleep_for(250ms); // a connection being closed on a busy machine
            done = true;
        });
    }
    BOOST_TEST(done.load());
    BOOST_TEST(threads.gone.load());
}

BOOST_AUTO_TEST_CASE(no_more_threads_are_started_than_the_pool_may_have) {
    class Counting final : public ports::ThreadPort {
    public:
        [[nodiscard]] std::thread start(std::string_view name, std::function<void()> body) override {
            ++count;
            return quiet.start(name, std::move(body));
        }
        QuietThreads quiet;
        std::size_t count = 0;
    } threads;
    std::promise<void> release;
    const std::shared_future<void> released = release.get_future().share();
    {
        CallThreads pool{threads};
        for (std::size_t i = 0; i < 3 * CallThreads::most; ++i) {
            pool.run([released] { released.wait(); });
        }
        release.set_value();
    }
    BOOST_TEST(threads.count == CallThreads::most);
}

BOOST_AUTO_TEST_CASE(the_slowest_twentieth_of_the_last_hundred_calls_begins_at_p95) {
    FixedClock clock;
    MemoryLog log;
    Journal journal{clock, log, clock.now() + 25h};
    BOOST_TEST(!journal.health().p95);
    for (int i = 1; i <= 200; ++i) {
        journal.ended("id", std::chrono::milliseconds{i}, nullptr);
    }
    BOOST_TEST(journal.health().p95->count() == 195);
    BOOST_TEST(*journal.health().client_certificate_days == 1);
}

BOOST_AUTO_TEST_CASE(a_client_certificate_that_has_ended_has_negative_days) {
    FixedClock clock;
    MemoryLog log;
    const Journal journal{clock, log, clock.now() - 1h};
    BOOST_TEST(*journal.health().client_certificate_days == -1);
}

BOOST_AUTO_TEST_CASE(a_closed_journal_touches_neither_clock_nor_log) {
    FixedClock clock;
    MemoryLog log;
    Journal journal{clock, log, clock.now()};
    journal.close();
    journal.ended("id", 1ms, nullptr);
    journal.replied({});
    BOOST_TEST(log.text().empty());
    BOOST_TEST(!journal.health().last_success);
}

BOOST_AUTO_TEST_SUITE_END()
