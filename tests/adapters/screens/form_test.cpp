#include "adapters/screens/http.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace esente::screens;

namespace {

std::string only(std::string_view body) {
    const auto form = read_form(body);
    BOOST_REQUIRE_EQUAL(form.size(), 1U);
    return form.begin()->second;
}

} // namespace

BOOST_AUTO_TEST_SUITE(screens_form)

BOOST_AUTO_TEST_CASE(fields_are_read_by_name) {
    const auto form = read_form("a=1&b=2&c=");
    BOOST_TEST(form.size() == 3U);
    BOOST_TEST(form.at("a") == "1");
    BOOST_TEST(form.at("b") == "2");
    BOOST_TEST(form.at("c") == "");
}
BOOST_AUTO_TEST_CASE(a_plus_is_a_blank_and_a_percent_stands_for_a_byte) {
    BOOST_TEST(only("a=Niccol%C3%B2+De+Luca%2B") == "Niccolò De Luca+");
    BOOST_TEST(read_form("a%3Db=1").contains("a=b"));
}
BOOST_AUTO_TEST_CASE(a_percent_without_two_hex_digits_stays_itself) {
    for (const char* odd : {"%", "%4", "%zz", "%4z", "100%", "%+1", "%-1", "%%"}) {
        BOOST_TEST_INFO(odd);
        BOOST_TEST(only(std::string{"a="} + odd).find('%') != std::string::npos);
    }
    BOOST_TEST(only("a=%41%4") == "A%4");
}
BOOST_AUTO_TEST_CASE(a_value_keeps_the_equals_signs_behind_the_first) { BOOST_TEST(only("a=b=c") == "b=c"); }
BOOST_AUTO_TEST_CASE(a_field_without_a_value_is_empty) {
    BOOST_TEST(only("a") == "");
    BOOST_TEST(read_form("").empty());
}
BOOST_AUTO_TEST_CASE(of_a_name_that_stands_twice_the_first_counts) { BOOST_TEST(only("a=1&a=2&a=3") == "1"); }
BOOST_AUTO_TEST_CASE(names_and_values_are_cut_at_500_bytes) {
    const auto form = read_form(std::string(600, 'n') + "=" + std::string(600, 'v'));
    BOOST_REQUIRE(form.size() == 1U);
    BOOST_TEST(form.begin()->first == std::string(500, 'n'));
    BOOST_TEST(form.begin()->second == std::string(500, 'v'));
    std::string encoded;
    for (int i = 0; i < 600; ++i) {
        encoded += "%41";
    }
    BOOST_TEST(only("a=" + encoded) == std::string(500, 'A'));
}
BOOST_AUTO_TEST_CASE(a_form_has_at_most_100_fields) {
    std::string body;
    for (int i = 0; i < 150; ++i) {
        body += "f" + std::to_string(i) + "=1&";
    }
    const auto form = read_form(body);
    BOOST_TEST(form.size() == 100U);
    BOOST_TEST(form.contains("f99"));
    BOOST_TEST(!form.contains("f100"));
}
BOOST_AUTO_TEST_CASE(a_field_is_given_without_blanks_around_it_and_empty_when_absent) {
    Request request;
    request.form = read_form("a=+%09x+y%0D%0A");
    BOOST_TEST(request.field("a") == "x y");
    BOOST_TEST(request.field("b") == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(screens_cookie)

BOOST_AUTO_TEST_CASE(a_cookie_is_found_among_others) {
    BOOST_TEST(cookie_value("x=1; s1=abc; y=2", "s1") == "abc");
    BOOST_TEST(cookie_value("s1=abc", "s1") == "abc");
    BOOST_TEST(cookie_value("x=1;s1=abc", "s1") == "abc");
}
BOOST_AUTO_TEST_CASE(a_name_that_only_ends_or_begins_alike_is_another_cookie) {
    BOOST_TEST(cookie_value("xs1=1; s12=2; S1=3", "s1") == "");
}
BOOST_AUTO_TEST_CASE(the_first_of_two_cookies_of_one_name_counts) { BOOST_TEST(cookie_value("s1=a; s1=b", "s1") == "a"); }
BOOST_AUTO_TEST_CASE(a_value_may_hold_equals_signs) { BOOST_TEST(cookie_value("s1=a=b", "s1") == "a=b"); }
BOOST_AUTO_TEST_CASE(without_a_cookie_there_is_no_value) {
    for (const char* header : {"", ";", "s1", "s1=", " = ; =x"}) {
        BOOST_TEST(cookie_value(header, "s1") == "");
    }
}

BOOST_AUTO_TEST_SUITE_END()
