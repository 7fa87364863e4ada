#include "adapters/screens/typed.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using esente::screens::day_of;
using esente::screens::document_in;
using esente::screens::Form;
using esente::screens::keep;

std::string iso(std::string_view text) {
    const auto day = day_of(text);
    return day ? day->iso() : std::string{"none"};
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_text)

BOOST_AUTO_TEST_CASE(a_day_is_read_in_every_spelling_people_use) {
    for (const auto* text : {"01/02/2020", "1/2/2020", "01022020", "01-02-2020", "1.2.2020", " 01 02 2020 "}) {
        BOOST_TEST(iso(text) == "2020-02-01", text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_none) {
    for (const auto* text :
         {"", "31/02/2020", "1/2/20", "01/02", "2020-02-01", "01//02/2020", "/01/02/2020", "01/02/2020/", "oggi", "1/2/2020x"}) {
        BOOST_TEST(iso(text) == "none", text);
    }
}

BOOST_AUTO_TEST_CASE(a_step_keeps_its_own_fields_and_forgets_those_its_form_left_out) {
    Form kept{{"contact.value", "old"}, {"contact.reason", "old"}, {"type", "holder"}};
    keep(kept, {{"contact.value", "new"}, {"key", "secret"}, {"go", "next"}}, {"contact."});
    BOOST_TEST((kept == Form{{"contact.value", "new"}, {"type", "holder"}}));
}

BOOST_AUTO_TEST_CASE(a_document_is_read_from_the_fields_below_its_name) {
    const auto document = document_in({{"holder_document.kind", "passport"},
                                       {"holder_document.number", " YA1 "},
                                       {"holder_document.issuer", "Questura"},
                                       {"holder_document.issued", "1/2/2020"},
                                       {"applicant_document.number", "other"}},
                                      "holder_document");
    BOOST_TEST((document.kind == esente::core::counter::DocumentKind::passport));
    BOOST_TEST(document.number == "YA1");
    BOOST_TEST(document.issued->iso() == "2020-02-01");
    BOOST_TEST(!document.expires);
}

BOOST_AUTO_TEST_SUITE_END()
