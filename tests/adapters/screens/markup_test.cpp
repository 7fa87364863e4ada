#include "adapters/screens/markup.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>

using namespace esente::screens;

namespace {

const std::string replaced = "\xEF\xBF\xBD";

} // namespace

BOOST_AUTO_TEST_SUITE(screens_markup)

BOOST_AUTO_TEST_CASE(the_five_characters_that_mean_something_in_html_become_references) {
    BOOST_TEST(escaped(R"(<a href="x" title='y'>&amp;)") == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;");
}
BOOST_AUTO_TEST_CASE(letters_of_any_script_stay) { BOOST_TEST(escaped("Niccolò Đorđević 李") == "Niccolò Đorđević 李"); }
BOOST_AUTO_TEST_CASE(control_and_escape_characters_are_replaced) {
    BOOST_TEST(escaped("a\x1B[31mb") == "a" + replaced + "[31mb");
    BOOST_TEST(escaped(std::string_view{"a\0b", 3}) == "a" + replaced + "b");
    BOOST_TEST(escaped("a\r\nb\x7F") == "a" + replaced + replaced + "b" + replaced);
    BOOST_TEST(escaped("\xC2\x85") == replaced);
}
BOOST_AUTO_TEST_CASE(characters_that_turn_or_hide_text_are_replaced) {
    for (const char* hostile : {"\u202E", "\u2066", "\u200F", "\u061C", "\u200B", "\uFEFF", "\u2028"}) {
        BOOST_TEST(escaped(hostile) == replaced);
    }
}
BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_replaced_one_by_one) {
    BOOST_TEST(escaped("\xFF<") == replaced + "&lt;");
    BOOST_TEST(escaped("\xC0\xBC") == replaced + replaced);                // an overlong <
    BOOST_TEST(escaped("\xED\xA0\x80") == replaced + replaced + replaced); // a surrogate
    BOOST_TEST(escaped("a\xE2\x82") == "a" + replaced + replaced);         // cut short
}
BOOST_AUTO_TEST_CASE(a_text_is_cut_at_4000_bytes_between_characters) {
    BOOST_TEST(escaped(std::string(4000, 'x')).size() == 4000U);
    BOOST_TEST(escaped(std::string(4001, 'x')).size() == 4000U);
    std::string long_text(3999, 'x');
    BOOST_TEST(escaped(long_text.append("\u00E8")).size() == 3999U);
    BOOST_TEST(escaped(std::string(5000, '&')).size() == 4000U * 5);
}
BOOST_AUTO_TEST_CASE(a_template_escapes_texts_and_numbers_and_leaves_markup_as_it_is) {
    BOOST_TEST(markup("<b>{}</b>{}{}", std::string{"<i>"}, 42, Markup{"<hr>"}).html == "<b>&lt;i&gt;</b>42<hr>");
}
BOOST_AUTO_TEST_CASE(a_text_that_looks_like_a_hole_is_none) { BOOST_TEST(markup("{}{}", "{}", "x").html == "{}x"); }
BOOST_AUTO_TEST_CASE(a_template_with_more_holes_or_more_parts_is_a_defect) {
    BOOST_CHECK_THROW(static_cast<void>(markup("{}{}", "x")), std::logic_error);
    BOOST_CHECK_THROW(static_cast<void>(markup("{}", "x", "y")), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
