#include "core/json.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace esente::core;

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(a_text_cannot_end_its_string) { BOOST_TEST(json_string(R"(a"b\c)") == R"("a\"b\\c")"); }
BOOST_AUTO_TEST_CASE(control_characters_are_escaped_and_nothing_is_lost) {
    BOOST_TEST(json_string(std::string{"a\n\x1f\0è", 6}) == "\"a\\u000A\\u001F\\u0000è\"");
}
BOOST_AUTO_TEST_CASE(an_object_has_its_members_in_the_order_of_the_calls) {
    JsonObject one;
    one.text("b", "x").flag("a", true).number("c", 7).written("d", "[1]");
    BOOST_TEST(one.json() == R"({"b":"x","a":true,"c":7,"d":[1]})");
}
BOOST_AUTO_TEST_CASE(an_object_without_members_is_an_object_all_the_same) {
    BOOST_TEST(JsonObject{}.empty());
    BOOST_TEST(JsonObject{}.json() == "{}");
}
BOOST_AUTO_TEST_CASE(what_is_not_known_is_left_out) {
    JsonObject one;
    one.known("a", "").known("b", JsonObject{}).known("c", "x").known("d", JsonObject{}.known("e", "y")).text("f", "");
    BOOST_TEST(one.json() == R"({"c":"x","d":{"e":"y"},"f":""})");
}
BOOST_AUTO_TEST_CASE(hostile_characters_of_a_text_are_replaced) {
    BOOST_TEST(JsonObject{}.text("a", "x\n\u202Ey").json() == "{\"a\":\"x\uFFFD\uFFFDy\"}");
}

BOOST_AUTO_TEST_SUITE_END()
