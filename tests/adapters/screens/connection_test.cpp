#include "adapters/screens/connection.hpp"

#include "adapters/screens/door.hpp"
#include "street.hpp"

#include <Poco/Net/ServerSocket.h>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

using namespace esente;
using screens::Door;
using screens::Request;
using screens::Response;
using screens::test::Guest;

namespace {

/// One connection over a real socket, with one whole request on it; and what was asked and answered.
struct Call {
    explicit Call(const std::string& request, Response answer = screens::plain_response(200, "answered")) {
        run(request, [&](const Request& one) {
            asked = one;
            return std::move(answer);
        });
    }
    Call(const std::string& request, const std::function<Response(const Request&)>& answer) { run(request, answer); }

    void run(const std::string& request, const std::function<Response(const Request&)>& answer) {
        Poco::Net::ServerSocket listener{Poco::Net::SocketAddress{"127.0.0.1", 0}, 4};
        Guest guest{listener.address().port()};
        guest.says(request);
        std::thread server{[&] {
            try {
                auto socket = listener.acceptConnection();
                screens::serve_connection(socket, answer);
                socket.shutdownSend();
            } catch (const Poco::Exception&) { // the guest hears what came until then
                return;
            }
        }};
        reply = guest.hears();
        server.join();
    }
    bool has(const char* text) const { return reply.find(text) != std::string::npos; }

    std::optional<Request> asked;
    std::string reply;
};

std::string post(const std::string& body, const std::string& length) {
    return "POST /x/assistito HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
           length + "\r\n\r\n" + body;
}

} // namespace

BOOST_AUTO_TEST_SUITE(screens_connection)

BOOST_AUTO_TEST_CASE(what_the_screens_care_about_is_read_from_the_head) {
    const Call call{"GET /x/stato?y=1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\nOrigin: null\r\nSec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n"
                    "Cookie: a=b\r\n\r\n"};
    BOOST_REQUIRE(call.asked.has_value());
    BOOST_TEST(call.asked->method == "GET");
    BOOST_TEST(call.asked->path == "/x/stato");
    BOOST_TEST(call.asked->host == "127.0.0.1:1");
    BOOST_TEST(call.asked->origin == "null");
    BOOST_TEST(call.asked->fetch_site == "none");
    BOOST_TEST(call.asked->fetch_mode == "navigate");
    BOOST_TEST(call.asked->cookies == "a=b");
    BOOST_TEST(call.has("HTTP/1.1 200"));
    BOOST_TEST(call.has("answered"));
}
BOOST_AUTO_TEST_CASE(a_form_is_read_with_the_head_that_announced_it) {
    const Call call{post("codice=013.250&x=a+b", "20")};
    BOOST_REQUIRE(call.asked.has_value());
    BOOST_TEST(call.asked->form.at("codice") == "013.250");
    BOOST_TEST(call.asked->form.at("x") == "a b");
    BOOST_TEST(call.asked->content_type == "application/x-www-form-urlencoded");
}
BOOST_AUTO_TEST_CASE(the_body_of_what_is_no_post_is_never_a_form) {
    auto request = post("a=1", "3");
    request.replace(0, 4, "GET");
    const Call call{request};
    BOOST_REQUIRE(call.asked.has_value());
    BOOST_TEST(call.asked->form.empty());
}
BOOST_AUTO_TEST_CASE(a_body_larger_than_the_limit_is_refused_without_being_read) {
    const Call call{post("", std::to_string(Door::longest_body + 1))};
    BOOST_TEST(call.has("HTTP/1.1 413"));
    BOOST_TEST(!call.asked.has_value());
}
BOOST_AUTO_TEST_CASE(a_body_in_chunks_is_refused) {
    const Call call{"POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n0\r\n\r\n"};
    BOOST_TEST(call.has("HTTP/1.1 411"));
    BOOST_TEST(!call.asked.has_value());
}
BOOST_AUTO_TEST_CASE(an_answer_that_fails_becomes_an_answer_that_says_nothing_of_why) {
    const Call call{"GET / HTTP/1.1\r\nHost: x\r\n\r\n", [](const Request&) -> Response { throw std::runtime_error{"RSSMRA80A01H501U"}; }};
    BOOST_TEST(call.has("HTTP/1.1 500"));
    BOOST_TEST(!call.has("RSSMRA"));
}
BOOST_AUTO_TEST_CASE(every_answer_forbids_storing_framing_sniffing_and_referring_and_ends_the_connection) {
    const Call call{"GET / HTTP/1.1\r\nHost: x\r\n\r\n"};
    for (const char* header : {"Cache-Control: no-store\r\n", "Referrer-Policy: no-referrer\r\n", "X-Content-Type-Options: nosniff\r\n",
                               "X-Frame-Options: DENY\r\n", "Cross-Origin-Opener-Policy: same-origin\r\n", "default-src 'none'",
                               "frame-ancestors 'none'", "Connection: Close\r\n"}) {
        BOOST_TEST(call.has(header), header);
    }
    BOOST_TEST(!call.has("Access-Control-Allow-Origin"));
    BOOST_TEST(!call.has("unsafe-"));
}
BOOST_AUTO_TEST_CASE(only_what_is_nobodys_data_may_be_kept_by_the_browser) {
    auto asset = screens::plain_response(200, "x");
    asset.asset = true;
    asset.gzip = true;
    const Call call{"GET /a/x HTTP/1.1\r\nHost: x\r\n\r\n", std::move(asset)};
    BOOST_TEST(call.has("Cache-Control: private, max-age=600\r\n"));
    BOOST_TEST(call.has("Content-Encoding: gzip\r\n"));
}
BOOST_AUTO_TEST_CASE(where_to_go_on_and_the_cookie_stand_in_the_head) {
    auto answer = screens::see_other("/x/stato");
    answer.cookie = "s1=abc; HttpOnly";
    const Call call{"GET /t/1 HTTP/1.1\r\nHost: x\r\n\r\n", std::move(answer)};
    BOOST_TEST(call.has("HTTP/1.1 303"));
    BOOST_TEST(call.has("Location: /x/stato\r\n"));
    BOOST_TEST(call.has("Set-Cookie: s1=abc; HttpOnly\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()
