#include "bench.hpp"

#include <Poco/Net/ServerSocket.h>
#include <algorithm>
#include <csignal>
#include <pthread.h>

using namespace esente;
using namespace esente::soap;
using namespace esente::soap::test;
using namespace std::chrono_literals;

namespace {

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

std::string body_of(const std::string& request) { return request.substr(request.find("\r\n\r\n")); }

} // namespace

BOOST_AUTO_TEST_SUITE(transport)

BOOST_AUTO_TEST_CASE(a_verification_is_one_post_of_the_contract) {
    Bench bench{{answering(valid())}};
    BOOST_TEST(bench.failure() == "OK");
    const auto requests = bench.server.requests();
    BOOST_REQUIRE(requests.size() == 1U);
    BOOST_TEST(requests[0].starts_with("POST /esente HTTP/1.1\r\n"));
    BOOST_TEST(times(requests[0], "SOAPAction: \"urn:esente:siss:ESE:2026-11/ESE.verificaEsenzione\"\r\n") == 1U);
    BOOST_TEST(times(requests[0], "Content-Type: text/xml; charset=utf-8\r\n") == 1U);
    BOOST_TEST(times(requests[0], "<messageId>" + samples::message_id + "</messageId>") == 1U);
}

BOOST_AUTO_TEST_CASE(a_second_call_goes_over_the_same_connection) {
    Bench bench{{answering(valid())}};
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.server.requests().size() == 2U);
    BOOST_TEST(bench.server.connections() == 1U);
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

BOOST_AUTO_TEST_CASE(a_server_of_another_authority_is_not_trusted) {
    Bench bench{{answering(valid())}};
    const Identity other = make_identity("Altra CA", nullptr);
    bench.config.service.ca_file = bench.folder.pem("other.pem", other.certificate.get(), nullptr);
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
    BOOST_TEST(bench.server.requests().empty());
}

BOOST_AUTO_TEST_CASE(a_server_under_another_name_is_not_trusted_even_on_loopback) {
    Pki pki;
    pki.server = make_identity("altrove.example", &pki.ca);
    Bench bench{{answering(valid())}, pki};
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
    BOOST_TEST(bench.server.requests().empty());
}

BOOST_AUTO_TEST_CASE(an_expired_server_certificate_is_not_trusted) {
    Pki pki;
    pki.server = make_identity("localhost", &pki.ca, -1);
    Bench bench{{answering(valid())}, pki};
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
}

BOOST_AUTO_TEST_CASE(a_pinned_key_is_accepted_and_any_other_is_not) {
    Bench bench{{answering(valid())}};
    bench.config.service.pins = {key_pin(bench.pki.server)};
    BOOST_TEST(bench.failure() == "OK");
    Bench other{{answering(valid())}};
    other.config.service.pins = {key_pin(other.pki.ca)};
    BOOST_TEST(other.failure() == "SERVICE_TLS 0");
    BOOST_TEST(other.server.requests().empty());
}

BOOST_AUTO_TEST_CASE(a_client_certificate_that_the_server_refuses_is_a_tls_failure) {
    Bench bench{{answering(valid())}};
    const Identity stranger_ca = make_identity("Altra CA", nullptr);
    const Identity stranger = make_identity("sconosciuto", &stranger_ca);
    bench.config.service.client_certificate = bench.folder.pem("stranger.pem", stranger.certificate.get(), nullptr);
    bench.config.service.client_key = bench.folder.pem("stranger.key", nullptr, stranger.key.get());
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
}

BOOST_AUTO_TEST_CASE(a_redirect_is_not_followed) {
    Bench bench{{once_and_close(http(302, "", "Location: https://localhost:1/\r\n"))}};
    BOOST_TEST(bench.failure() == "SERVICE_HTTP 302");
    BOOST_TEST(bench.server.connections() == 1U);
}

BOOST_AUTO_TEST_CASE(a_503_is_an_http_failure_and_not_repeated) {
    Bench bench{{once_and_close(http(503, "Servizio non disponibile", "Content-Type: text/plain\r\n"))}};
    BOOST_TEST(bench.failure() == "SERVICE_HTTP 503");
    BOOST_TEST(bench.server.requests().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_500_with_a_page_is_an_http_failure_and_with_a_fault_a_fault) {
    Bench page{{once_and_close(http(500, samples::bytes_of("html_page"), "Content-Type: text/html\r\n"))}};
    BOOST_TEST(page.failure() == "SERVICE_HTTP 500");
    Bench fault{{once_and_close(http(500, samples::bytes_of("fault")))}};
    BOOST_TEST(fault.failure() == "SERVICE_FAULT 500");
}

BOOST_AUTO_TEST_CASE(a_page_with_status_200_is_malformed) {
    Bench bench{{once_and_close(http(200, samples::bytes_of("html_page"), "Content-Type: text/html\r\n"))}};
    BOOST_TEST(bench.failure() == "SERVICE_MALFORMED 200");
}

BOOST_AUTO_TEST_CASE(a_reply_to_another_message_is_malformed) {
    Bench bench{{once_and_close(http(200, samples::bytes_of("verify_other_message_id")))}};
    BOOST_TEST(bench.failure() == "SERVICE_MALFORMED 200");
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

BOOST_AUTO_TEST_CASE(a_body_shorter_than_announced_is_malformed) {
    const std::string cut = valid().substr(0, valid().size() - 100);
    Bench polite{{once_and_close(cut)}};
    BOOST_TEST(polite.failure() == "SERVICE_MALFORMED 200");
    Bench rude{{once([cut](Peer& peer) {
        peer.send(cut);
        peer.reset();
    })}};
    BOOST_TEST(rude.failure() == "SERVICE_MALFORMED 200");
}

BOOST_AUTO_TEST_CASE(an_endless_body_is_cut_off_at_the_cap) {
    Bench bench{{once([](Peer& peer) {
        peer.send("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n");
        const std::string chunk = "1000\r\n" + std::string(4096, ' ') + "\r\n";
        while (peer.send(chunk)) {
        }
    })}};
    bench.config.service.max_reply_bytes = 100'000;
    BOOST_TEST(bench.failure() == "SERVICE_MALFORMED 200");
}

BOOST_AUTO_TEST_CASE(a_body_announced_beyond_the_cap_is_not_read) {
    Bench bench{{once([](Peer& peer) {
        peer.send("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 99999999\r\n\r\n");
        peer.wait_for_goodbye();
    })}};
    BOOST_TEST(bench.failure() == "SERVICE_MALFORMED 200");
}

BOOST_AUTO_TEST_CASE(a_chunked_reply_is_read_and_its_connection_kept) {
    const std::string body = samples::bytes_of("verify_valid");
    std::ostringstream reply;
    reply << "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n"
          << std::hex << body.size() << "\r\n"
          << body << "\r\n0\r\n\r\n";
    Bench bench{{answering(reply.str())}};
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.failure() == "OK");
    BOOST_TEST(bench.server.connections() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_not_http_is_an_http_failure) {
    Bench bench{{once_and_close("SSH-2.0-OpenSSH_9.2\r\n\r\n")}};
    BOOST_TEST(bench.failure() == "SERVICE_HTTP 0");
}

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

BOOST_AUTO_TEST_CASE(a_name_that_nobody_has_is_unreachable) {
    Bench bench{{}};
    bench.config.service.url = "https://nessuno.invalid/";
    const std::string failure = bench.failure();
    BOOST_TEST((failure == "SERVICE_UNREACHABLE 0" || failure == "TIMEOUT 0")); // no resolver at all may take its time
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

BOOST_AUTO_TEST_CASE(health_tells_of_the_last_reply_and_of_our_certificate) {
    Bench bench{{answering(valid())}};
    BOOST_TEST(!bench.service().health().last_success);
    BOOST_TEST(bench.failure() == "OK");
    const auto health = bench.service().health();
    BOOST_TEST((health.last_success == bench.clock.now()));
    BOOST_TEST(health.clock_skew->count() == 10);
    BOOST_TEST(health.p95.has_value());
    BOOST_TEST(health.client_certificate_days.has_value());
}

BOOST_AUTO_TEST_CASE(the_log_holds_id_outcome_and_duration_and_nothing_of_the_patient) {
    Bench bench{{answering(valid())}};
    BOOST_TEST(bench.failure() == "OK");
    const std::string text = bench.log.text();
    BOOST_TEST(text.starts_with("service call " + samples::message_id + " OK "));
    BOOST_TEST(times(text, "RSSMRA80A01H501U") == 0U);
    BOOST_TEST(times(text, "\n") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(before_sending)

BOOST_AUTO_TEST_CASE(a_counter_operator_is_refused_exemptions_and_may_ask_for_the_state) {
    Bench bench{{answering(http(200, samples::bytes_of("status_maintenance")))}};
    auto call = Bench::call();
    call.caller.role = "SPORTELLO";
    BOOST_TEST(core::fault_name(bench.service().verify(samples::verify_request(), call).get().error().fault) == "USAGE");
    BOOST_TEST(core::fault_name(bench.service().consult(samples::consult_request(), call).get().error().fault) == "USAGE");
    BOOST_TEST(bench.server.connections() == 0U);
    BOOST_TEST(bench.service().status(call).get().ok());
}

BOOST_AUTO_TEST_CASE(a_list_is_never_asked_from_paper) {
    Bench bench{{}};
    auto request = samples::consult_request();
    request.context = core::AccessContext::certificato_cartaceo;
    BOOST_TEST(core::fault_name(bench.service().consult(request, Bench::call()).get().error().fault) == "USAGE");
    BOOST_TEST(bench.server.connections() == 0U);
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_used_are_wrong_settings_and_nothing_is_opened) {
    Bench bench{{}};
    const auto refused = [&](const ServiceConfig& config) {
        const auto made = make_exemption_service(config, bench.threads, bench.clock, bench.log);
        return made ? "made" : std::string{core::fault_name(made.error().fault)} + " " + made.error().at.key;
    };
    auto config = bench.config;
    config.service.ca_file = bench.folder.pem("empty.pem", nullptr, nullptr);
    BOOST_TEST(refused(config) == "SETTINGS service.client_certificate");
    config = bench.config;
    config.service.client_key = bench.folder.pem("server.key", nullptr, bench.pki.server.key.get());
    BOOST_TEST(refused(config).starts_with("SETTINGS"));
    config = bench.config;
    config.service.client_certificate = "/nowhere.pem";
    BOOST_TEST(refused(config) == "SETTINGS service.client_certificate");
    config = bench.config;
    config.service.url = "http://localhost/";
    BOOST_TEST(refused(config) == "SETTINGS service.url");
    BOOST_TEST(bench.server.connections() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
