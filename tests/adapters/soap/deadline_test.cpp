#include "bench.hpp"

using namespace esente;
using namespace esente::soap;
using namespace esente::soap::test;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(deadline)

BOOST_AUTO_TEST_CASE(a_dripping_reply_ends_at_the_deadline) {
    Bench bench{{once([reply = valid()](Peer& peer) {
        for (const char c : reply) {
            if (!peer.send(std::string(1, c))) {
                return;
            }
            std::this_thread::sleep_for(20ms);
        }
    })}};
    BOOST_TEST(bench.failure(400ms) == "TIMEOUT 0");
}

BOOST_AUTO_TEST_CASE(a_hanging_handshake_ends_at_the_deadline) {
    Bench bench{{[](Peer& peer) { peer.stall(); }}};
    BOOST_TEST(bench.failure(300ms) == "TIMEOUT 0");
}

BOOST_AUTO_TEST_CASE(a_connection_on_which_a_call_timed_out_is_not_used_again) {
    Bench bench{{once([](Peer& peer) { peer.stall(); }), answering(valid())}};
    BOOST_TEST(bench.failure(300ms) == "TIMEOUT 0");
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.server.connections() == 2U);
}

BOOST_AUTO_TEST_CASE(a_cancelled_call_ends_without_waiting_for_the_service) {
    Bench bench{{once([](Peer& peer) { peer.stall(); })}};
    std::stop_source stop;
    auto reply = bench.service().verify(samples::verify_request(), Bench::call(60s, stop.get_token()));
    while (bench.server.requests().empty()) {
        std::this_thread::yield();
    }
    stop.request_stop();
    BOOST_REQUIRE((reply.wait_for(5s) == std::future_status::ready));
    BOOST_TEST(core::fault_name(reply.get().error().fault) == "CANCELLED");
}

BOOST_AUTO_TEST_CASE(a_call_cancelled_or_out_of_time_beforehand_sends_nothing) {
    Bench bench{{}};
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = bench.service().verify(samples::verify_request(), Bench::call(5s, stop.get_token())).get();
    BOOST_TEST(core::fault_name(cancelled.error().fault) == "CANCELLED");
    BOOST_TEST(bench.failure(0ms) == "TIMEOUT 0");
    BOOST_TEST(bench.server.connections() == 0U);
}

BOOST_AUTO_TEST_CASE(a_destroyed_service_ends_its_calls) {
    Bench bench{{once([](Peer& peer) { peer.stall(); })}};
    auto reply = bench.service().verify(samples::verify_request(), Bench::call(60s));
    while (bench.server.requests().empty()) {
        std::this_thread::yield();
    }
    bench.destroy_service();
    BOOST_REQUIRE((reply.wait_for(0s) == std::future_status::ready));
    BOOST_TEST(core::fault_name(reply.get().error().fault) == "CANCELLED");
}

BOOST_AUTO_TEST_CASE(two_calls_at_a_time_do_not_wait_for_each_other) {
    const auto list = http(200, samples::bytes_of("consult_two"));
    Bench bench{{once([](Peer& peer) { peer.stall(); }), answering(list)}};
    std::stop_source stop;
    auto stalled = bench.service().verify(samples::verify_request(), Bench::call(10s, stop.get_token()));
    while (bench.server.requests().empty()) {
        std::this_thread::yield();
    }
    BOOST_TEST(bench.service().consult(samples::consult_request(), Bench::call()).get().ok());
    stop.request_stop();
    BOOST_TEST(!stalled.get().ok());
}

BOOST_AUTO_TEST_CASE(a_name_that_nobody_has_is_unreachable) {
    Bench bench{{}};
    bench.config.service.url = "https://nessuno.invalid/";
    const std::string failure = bench.failure();
    BOOST_TEST((failure == "SERVICE_UNREACHABLE 0" || failure == "TIMEOUT 0")); // no resolver at all may take its time
}

BOOST_AUTO_TEST_SUITE_END()
