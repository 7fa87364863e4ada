#include "bench.hpp"

#include <Poco/Net/ServerSocket.h>
#include <csignal>
#include <pthread.h>

using namespace esente;
using namespace esente::soap;
using namespace esente::soap::test;

namespace {

std::string body_of(const std::string& request) { return request.substr(request.find("\r\n\r\n")); }

} // namespace

BOOST_AUTO_TEST_SUITE(connection)

BOOST_AUTO_TEST_CASE(a_second_call_goes_over_the_same_connection) {
    Bench bench{{answering(valid())}};
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.server.requests().size() == 2U);
    BOOST_TEST(bench.server.connections() == 1U);
}

BOOST_AUTO_TEST_CASE(a_504_is_repeated_with_the_same_bytes_and_message_id) {
    const auto late = http(504, "", "");
    Bench bench{{once_and_close(late), once_and_close(late), answering(valid())}};
    BOOST_TEST(bench.failure() == "OK");
    const auto requests = bench.server.requests();
    BOOST_REQUIRE(requests.size() == 3U);
    BOOST_TEST(body_of(requests[0]) == body_of(requests[1]));
    BOOST_TEST(body_of(requests[0]) == body_of(requests[2]));
}

BOOST_AUTO_TEST_CASE(a_third_504_is_the_answer) {
    const auto late = http(504, "", "");
    Bench bench{{once_and_close(late), once_and_close(late), once_and_close(late)}};
    BOOST_TEST(bench.failure() == "SERVICE_HTTP 504");
    BOOST_TEST(bench.server.connections() == 3U);
}

BOOST_AUTO_TEST_CASE(a_port_where_nobody_listens_is_unreachable) {
    Bench bench{{}};
    std::uint16_t port = 0;
    {
        const Poco::Net::ServerSocket gone{Poco::Net::SocketAddress{"127.0.0.1", 0}};
        port = gone.address().port();
    }
    bench.config.service.url = "https://localhost:" + std::to_string(port) + "/";
    BOOST_TEST(bench.failure() == "SERVICE_UNREACHABLE 0");
}

BOOST_AUTO_TEST_CASE(a_reset_before_the_reply_on_a_new_connection_is_not_repeated) {
    Bench bench{{once([](Peer& peer) { peer.reset(); })}};
    BOOST_TEST(bench.failure() == "SERVICE_UNREACHABLE 0");
    BOOST_TEST(bench.server.requests().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_kept_connection_that_breaks_before_the_reply_is_repeated_on_a_new_one) {
    Bench bench{{once([reply = valid()](Peer& peer) {
                     peer.send(reply);
                     if (peer.request()) {
                         peer.reset();
                     }
                 }),
                 answering(valid())}};
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.failure() == "OK");
    const auto requests = bench.server.requests();
    BOOST_REQUIRE(requests.size() == 3U);
    BOOST_TEST(body_of(requests[1]) == body_of(requests[2]));
}

BOOST_AUTO_TEST_CASE(a_kept_connection_that_breaks_within_the_reply_is_not_repeated) {
    Bench bench{{once([reply = valid()](Peer& peer) {
        peer.send(reply);
        if (peer.request()) {
            peer.send("HTTP/1.1 200 OK\r\nContent-Ty");
            peer.close();
        }
    })}};
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.failure() != "OK");
    BOOST_TEST(bench.server.requests().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_kept_connection_that_the_peer_closed_is_replaced) {
    Bench bench{{once_and_close(valid()), answering(valid())}};
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.server.connections() == 2U);
}

BOOST_AUTO_TEST_CASE(a_reset_of_a_kept_connection_does_not_kill_a_host_that_has_sigpipe_at_its_default) {
    struct sigaction old {};
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    sigaction(SIGPIPE, &standard, &old);
    sigset_t pipe;
    sigset_t mask;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_UNBLOCK, &pipe, &mask);
    {
        Bench bench{{once([reply = valid()](Peer& peer) {
                         peer.send(reply);
                         if (peer.request()) {
                             peer.reset();
                         }
                     }),
                     answering(valid())}};
        BOOST_TEST(bench.failure() == "OK");
        BOOST_TEST(bench.failure() == "OK"); // the goodbye on the broken connection is a write that fails
        bench.destroy_service();
    }
    pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    sigaction(SIGPIPE, &old, nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
