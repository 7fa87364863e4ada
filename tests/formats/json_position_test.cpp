#include "formats/json_position.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;
using formats::JsonPositions;

namespace {

core::Location mistake_in(std::string_view text) {
    const auto scanned = JsonPositions::scan(text, core::Fault::certificate_invalid);
    BOOST_REQUIRE_MESSAGE(!scanned.ok(), "accepted: " << text);
    BOOST_TEST((scanned.error().fault == core::Fault::certificate_invalid));
    return scanned.error().at;
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_position)

BOOST_AUTO_TEST_CASE(a_value_is_found_where_its_name_stands) {
    const auto scanned = JsonPositions::scan("{\n  \"a\": {\"b\":\n [1, {\"c\": -2.5e+3}]}}", core::Fault::settings);
    BOOST_REQUIRE(scanned.ok());
    const auto place = [&](const char* path) { return std::pair{scanned->of(path).line, scanned->of(path).column}; };
    BOOST_TEST((place("") == std::pair{1U, 1U}));
    BOOST_TEST((place("a") == std::pair{2U, 3U}));
    BOOST_TEST((place("a.b") == std::pair{2U, 9U}));
    BOOST_TEST((place("a.b[0]") == std::pair{3U, 3U}));
    BOOST_TEST((place("a.b[1].c") == std::pair{3U, 7U}));
    BOOST_TEST((place("a.x.y") == std::pair{2U, 3U}));
    BOOST_TEST(scanned->of("a.x").key == "a.x");
}

BOOST_AUTO_TEST_CASE(a_mistake_is_placed_at_the_byte_that_cannot_stand_there) {
    const auto at = mistake_in("{\n  \"a\": tru\n}");
    BOOST_TEST(at.line == 2U);
    BOOST_TEST(at.column == 8U);
    BOOST_TEST(at.key == "a");
    BOOST_TEST(mistake_in("{\"a\": 1\n \"b\": 2}").line == 2U);
}

BOOST_AUTO_TEST_CASE(what_json_does_not_allow_is_refused) {
    for (const auto* text : {"",         " ",
                             "{",        "[",
                             "[1,]",     "{\"a\":1,}",
                             "{a:1}",    "{\"a\" 1}",
                             "{\"a\":}", "01",
                             "-",        "1.",
                             "1e",       "+1",
                             ".5",       "nul",
                             "\"a",      "\"a\nb\"",
                             "\"\\x\"",  "\"\\u12g4\"",
                             "\"\\",     "{} {}",
                             "[1 2]",    "'a'",
                             "// x\n{}", "{\"a\":1 \"b\":2}"}) {
        BOOST_TEST(mistake_in(text).line > 0U, text);
    }
    mistake_in("{\"a\": \"\xFF\"}");
}

BOOST_AUTO_TEST_CASE(every_kind_of_value_is_accepted) {
    for (const auto* text :
         {"{}", "[]", "0", "-0", "1.5E-3", "true", "false", "null", "\"\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e8\"", " [ 1 , { } ] "}) {
        BOOST_TEST(JsonPositions::scan(text, core::Fault::settings).ok(), text);
    }
}

BOOST_AUTO_TEST_CASE(a_name_that_stands_twice_in_one_object_is_refused) {
    BOOST_TEST(mistake_in("{\"a\":1,\"b\":2,\"a\":3}").column == 14U);
    BOOST_TEST(JsonPositions::scan("{\"a\":{\"a\":1},\"b\":{\"a\":1}}", core::Fault::settings).ok());
}

BOOST_AUTO_TEST_CASE(endless_nesting_is_refused_before_the_stack_ends) { mistake_in(std::string(1'000'000, '[')); }

BOOST_AUTO_TEST_SUITE_END()
