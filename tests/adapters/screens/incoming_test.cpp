#include "adapters/screens/incoming.hpp"

#include "adapters/screens/door.hpp"

#include <boost/test/unit_test.hpp>

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketAddress.h>

using namespace esente::screens;

namespace {

constexpr std::string_view form_head =
    "POST /p/assistito?x=1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\ncontent-type:application/x-www-form-urlencoded\r\n"
    "Content-Length: 18\r\nCookie: a=b\r\nSec-Fetch-Site:  same-origin \r\n";

std::uint16_t refusal_of(const std::string& head) { return parse_request(head, "").refusal; }

/// Both ends of a connection over loopback.
struct Pair {
    Poco::Net::ServerSocket listener{Poco::Net::SocketAddress{"127.0.0.1", 0}};
    Poco::Net::StreamSocket client{listener.address()};
    Poco::Net::StreamSocket server{listener.acceptConnection()};

    void say(std::string_view bytes) { client.sendBytes(bytes.data(), static_cast<int>(bytes.size())); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(incoming)

BOOST_AUTO_TEST_CASE(a_form_is_read_with_the_headers_that_matter) {
    const auto [request, length, refusal] = parse_request(form_head, "key=1&name=R%C3%B9&&");
    BOOST_TEST(refusal == 0U);
    BOOST_TEST(length == 18U);
    BOOST_TEST(request.method == "POST");
    BOOST_TEST(request.path == "/p/assistito");
    BOOST_TEST(request.host == "127.0.0.1:1");
    BOOST_TEST(request.content_type == "application/x-www-form-urlencoded");
    BOOST_TEST(request.cookies == "a=b");
    BOOST_TEST(request.fetch_site == "same-origin");
    BOOST_TEST(request.origin.empty());
    BOOST_TEST(request.field("name") == "Rù");
}

BOOST_AUTO_TEST_CASE(what_comes_behind_the_announced_length_is_no_part_of_the_form) {
    const auto incoming = parse_request("POST / HTTP/1.1\r\nContent-Length: 3", "a=bcd");
    BOOST_TEST(incoming.request.field("a") == "b");
}

BOOST_AUTO_TEST_CASE(only_a_post_has_a_form) {
    BOOST_TEST(parse_request("GET / HTTP/1.1\r\nContent-Length: 3", "a=b").request.form.empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_request_is_refused) {
    for (const auto* head : {"", "GET /", "SSH-2.0-x", "GET / HTTP/1.1\r\nHost : x", "POST / HTTP/1.1\r\nContent-Length: 1x"}) {
        BOOST_TEST(refusal_of(head) == 400U, head);
    }
    BOOST_TEST(refusal_of("GET / HTTP/1.0\r\nA:") == 0U);
}

BOOST_AUTO_TEST_CASE(a_header_that_would_mean_two_things_is_refused) {
    for (const auto* name : {"Host", "Origin", "Content-Length"}) {
        BOOST_TEST(refusal_of(std::string{"GET / HTTP/1.1\r\n"} + name + ": 1\r\n" + name + ": 1") == 400U, name);
    }
    BOOST_TEST(refusal_of("GET / HTTP/1.1\r\nAccept: a\r\nAccept: b") == 0U);
}

BOOST_AUTO_TEST_CASE(a_body_is_refused_when_its_length_is_unknown_or_too_long) {
    BOOST_TEST(refusal_of("POST / HTTP/1.1\r\nTransfer-Encoding: chunked") == 411U);
    const auto with_length = [](std::size_t length) { return refusal_of("POST / HTTP/1.1\r\nContent-Length: " + std::to_string(length)); };
    BOOST_TEST(with_length(Door::longest_body) == 0U);
    BOOST_TEST(with_length(Door::longest_body + 1) == 413U);
}

BOOST_FIXTURE_TEST_CASE(a_request_is_read_whole_however_it_comes, Pair) {
    std::string whole{form_head};
    whole += "\r\nkey=1&name=R%C3%B9";
    for (const char each : whole) {
        say({&each, 1});
    }
    const auto read = receive_request(server);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->request.field("name") == "Rù");
}

BOOST_FIXTURE_TEST_CASE(who_goes_away_too_soon_has_asked_nothing, Pair) {
    say("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na=");
    client.close();
    BOOST_TEST(!receive_request(server).has_value());
}

BOOST_FIXTURE_TEST_CASE(a_refused_body_is_not_waited_for, Pair) {
    say("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n");
    const auto read = receive_request(server);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->refusal == 413U);
}

BOOST_AUTO_TEST_SUITE_END()
