#include "core/exemptions/pattern.hpp"

#include <boost/test/unit_test.hpp>

using esente::core::exemptions::is_pattern;
using esente::core::exemptions::matches;

BOOST_AUTO_TEST_SUITE(pattern)

BOOST_AUTO_TEST_CASE(a_pattern_fits_the_whole_code_or_not_at_all) {
    BOOST_TEST(matches("C0[1-6]", "C01"));
    BOOST_TEST(matches("C0[1-6]", "C06"));
    BOOST_TEST(!matches("C0[1-6]", "C07"));
    BOOST_TEST(!matches("C0[1-6]", "C0"));
    BOOST_TEST(!matches("C0[1-6]", "C011"));
    BOOST_TEST(!matches("C0[1-6]", ""));
}

BOOST_AUTO_TEST_CASE(nine_is_any_digit_and_a_bracket_makes_it_the_digit_nine) {
    BOOST_TEST(matches("R99", "R12"));
    BOOST_TEST(!matches("R[9][9]", "R12"));
    BOOST_TEST(matches("R[9][9]", "R99"));
    BOOST_TEST(matches("A", "Z"));
    BOOST_TEST(!matches("[A]", "Z"));
}

BOOST_AUTO_TEST_CASE(groups_may_be_optional_nested_and_have_alternatives) {
    constexpr auto chronic = "0(0[1-9]|[1-9]9)[A-D]?(.(999|V99)(.99?)?)?";
    for (const auto* code : {"048", "031A", "013.250", "016.070.32", "002A.V45.0", "052.V42.6", "020.V08"}) {
        BOOST_TEST(matches(chronic, code), code);
    }
    for (const auto* code : {"000", "048.", "031E", "013.25", "013.250.", "013.250.123", "48", "013250"}) {
        BOOST_TEST(!matches(chronic, code), code);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_pattern_fits_nothing) {
    for (const auto* text : {"", "(", ")", "(A", "A)", "[", "[]", "[A", "?", "A??", "a", "A*", "((((((((((A))))))))))"}) {
        BOOST_TEST(!is_pattern(text), text);
        BOOST_TEST(!matches(text, "A"), text);
    }
    BOOST_TEST(is_pattern("((A|9)?)"));
}

BOOST_AUTO_TEST_CASE(a_text_longer_than_a_code_is_not_tried) { BOOST_TEST(!matches("9999999999999999", "1234567890123456")); }

BOOST_AUTO_TEST_SUITE_END()
