#include "bench.hpp"

#include <sstream>

using namespace esente;
using namespace esente::soap;
using namespace esente::soap::test;

namespace {

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

BOOST_AUTO_TEST_SUITE(http_exchange)

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

BOOST_AUTO_TEST_SUITE_END()
