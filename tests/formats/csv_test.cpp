#include "formats/csv.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using esente::formats::csv;
using Rows = std::vector<std::vector<std::string>>;

const std::string mark = "\xEF\xBB\xBF";

/// One field, as it stands between the mark and the end of its line.
std::string written(const std::string& field) {
    const auto text = csv(Rows{{field}});
    BOOST_REQUIRE(text.substr(0, mark.size()) == mark);
    BOOST_REQUIRE(text.substr(text.size() - 2) == "\r\n");
    return text.substr(mark.size(), text.size() - mark.size() - 2);
}

BOOST_AUTO_TEST_SUITE(csv_for_spreadsheets)

BOOST_AUTO_TEST_CASE(a_table_has_a_mark_semicolons_and_line_ends) {
    BOOST_TEST(csv(Rows{{"Ora", "Città"}, {"09:30", ""}}) == mark + "Ora;Città\r\n09:30;\r\n");
    BOOST_TEST(csv(Rows{}) == mark);
}

BOOST_AUTO_TEST_CASE(a_field_with_a_separator_a_quote_or_a_line_end_is_quoted) {
    BOOST_TEST(written("a;b") == "\"a;b\"");
    BOOST_TEST(written("a,b") == "\"a,b\"");
    BOOST_TEST(written("detto \"Nino\"") == "\"detto \"\"Nino\"\"\"");
    BOOST_TEST(written("a\r\nb") == "\"a\r\nb\"");
    BOOST_TEST(written(" a") == "\" a\"");
    BOOST_TEST(written("ROSSI MARIO") == "ROSSI MARIO");
}

BOOST_AUTO_TEST_CASE(a_field_that_would_be_a_formula_is_text) {
    BOOST_TEST(written("=1+1") == "'=1+1");
    BOOST_TEST(written("+39333") == "'+39333");
    BOOST_TEST(written("-1") == "'-1");
    BOOST_TEST(written("@SUM(A1)") == "'@SUM(A1)");
    BOOST_TEST(written("\t=1") == "\"'\t=1\"");
    BOOST_TEST(written("\r=1") == "\"'\r=1\"");
    BOOST_TEST(written("=HYPERLINK(\"x\";\"y\")") == "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"");
}

BOOST_AUTO_TEST_CASE(blanks_and_line_ends_before_a_formula_do_not_hide_it) {
    BOOST_TEST(written("  =1") == "'  =1");
    BOOST_TEST(written("\n=1") == "\"'\n=1\"");
}

BOOST_AUTO_TEST_CASE(the_same_signs_inside_a_field_stay_as_they_are) {
    BOOST_TEST(written("a=b") == "a=b");
    BOOST_TEST(written("m***@example.it") == "m***@example.it");
    BOOST_TEST(written("2026-11-26") == "2026-11-26");
    BOOST_TEST(written("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
