#include "adapters/screens/request_head.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using esente::screens::framing_of;
using Kind = esente::screens::Framing::Kind;

namespace {

const std::string line = "POST /x HTTP/1.1";

bool is_broken(const std::string& head) { return framing_of(head).kind == Kind::broken; }

void announces(const std::string& head, std::size_t body) {
    const auto framing = framing_of(head);
    BOOST_TEST_INFO(head);
    BOOST_TEST((framing.kind == Kind::sized));
    BOOST_TEST(framing.body == body);
}

} // namespace

BOOST_AUTO_TEST_SUITE(screens_request_head)

BOOST_AUTO_TEST_CASE(a_head_without_a_length_announces_no_body) { announces(line + "\r\nHost: 127.0.0.1:1\r\nX: \xC3\xA0\t b", 0); }
BOOST_AUTO_TEST_CASE(a_length_is_read_in_any_case_and_with_blanks_around_it) {
    announces(line + "\r\nContent-Length: 42", 42);
    announces(line + "\r\ncontent-LENGTH:\t 42 ", 42);
    announces(line + "\r\nContent-Length:42\r\nX-Content-Length: 7", 42);
}
BOOST_AUTO_TEST_CASE(a_length_that_is_no_number_is_broken) {
    for (const char* length : {"", "x", "-1", "+1", "1x", "0x10", "1 2", "1,1", "99999999999999999999999"}) {
        BOOST_TEST(is_broken(line + "\r\nContent-Length: " + length), length);
    }
}
BOOST_AUTO_TEST_CASE(two_lengths_are_broken_even_when_they_agree) {
    BOOST_TEST(is_broken(line + "\r\nContent-Length: 1\r\nContent-Length: 1"));
}
BOOST_AUTO_TEST_CASE(a_body_in_transfer_encoding_has_no_length_whatever_else_is_announced) {
    BOOST_TEST((framing_of(line + "\r\nTransfer-Encoding: chunked\r\nContent-Length: 5").kind == Kind::unbounded));
    BOOST_TEST((framing_of(line + "\r\ntransfer-encoding:").kind == Kind::unbounded));
}
BOOST_AUTO_TEST_CASE(a_line_end_without_its_other_half_is_broken) {
    BOOST_TEST(is_broken("POST /x HTTP/1.1\nContent-Length: 5"));
    BOOST_TEST(is_broken(line + "\r\nX: a\nContent-Length: 5"));
    BOOST_TEST(is_broken(line + "\r\nX: a\rContent-Length: 5"));
}
BOOST_AUTO_TEST_CASE(a_folded_line_is_broken) { BOOST_TEST(is_broken(line + "\r\nX: a\r\n Content-Length: 5")); }
BOOST_AUTO_TEST_CASE(a_name_that_is_no_token_right_before_its_colon_is_broken) {
    for (const char* field : {"Content-Length : 5", ": 5", "no colon", "\xC3\xA0: 5", "a(b: 5", ""}) {
        BOOST_TEST(is_broken(line + "\r\n" + field + "\r\nX: y"), field);
    }
}
BOOST_AUTO_TEST_CASE(a_nul_or_another_control_character_is_broken) {
    BOOST_TEST(is_broken(line + "\r\nX: a" + std::string(1, '\0') + "b"));
    BOOST_TEST(is_broken(line + "\r\nX: \x7F"));
}
BOOST_AUTO_TEST_CASE(a_request_line_is_method_target_and_version_with_single_blanks) {
    announces("GET / HTTP/1.0", 0);
    for (const char* odd : {"", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "GET /a b HTTP/1.1",
                            "GET / HTTP/2", "GET / http/1.1", "G<T / HTTP/1.1", "GET\t/\tHTTP/1.1"}) {
        BOOST_TEST(is_broken(odd), odd);
    }
}

BOOST_AUTO_TEST_SUITE_END()
