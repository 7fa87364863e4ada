#include "formats/xml_reader.hpp"

#include "formats/xml_guard.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;
using namespace esente::formats;

namespace {

core::Result<XmlDocument> read(std::string_view text, XmlRules rules = {.fault = core::Fault::prescription_invalid}) {
    return XmlDocument::parse(text, rules);
}

std::string why_refused(std::string_view text) {
    const auto document = read(text);
    return document ? "accepted" : document.error().detail;
}

} // namespace

BOOST_AUTO_TEST_SUITE(xml_reader)

BOOST_AUTO_TEST_CASE(elements_are_found_by_local_name_and_know_their_namespace) {
    const auto document = read("<a:one xmlns:a='urn:a'><b:two xmlns:b='urn:b'> due </b:two><three/></a:one>");
    BOOST_REQUIRE(document.ok());
    const auto root = document->root();
    BOOST_TEST(root.name() == "one");
    BOOST_TEST(root.namespace_uri() == "urn:a");
    BOOST_TEST(root.child("two").namespace_uri() == "urn:b");
    BOOST_TEST(root.child("three").namespace_uri().empty());
    BOOST_TEST(root.text_of("two") == "due");
    BOOST_TEST(!document->problem());
}

BOOST_AUTO_TEST_CASE(a_missing_mandatory_element_is_named_with_its_path_and_place) {
    const auto document = read("<one>\n  <two>\n  </two>\n</one>");
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(document->root().child("two").text_of("three").empty());
    BOOST_REQUIRE(document->problem());
    BOOST_TEST(document->problem()->detail == "/one/two lacks three");
    BOOST_TEST(document->problem()->at.line == 2U);
    BOOST_TEST(document->problem()->at.column == 3U);
    BOOST_TEST(document->problem()->at.key == "two");
    BOOST_TEST((document->problem()->fault == core::Fault::prescription_invalid));
}

BOOST_AUTO_TEST_CASE(a_second_element_where_one_belongs_is_refused_even_if_optional) {
    const auto document = read("<one><two/>\n<two/></one>");
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(!document->root().child_if_any("two").present());
    BOOST_REQUIRE(document->problem());
    BOOST_TEST(document->problem()->detail == "/one/two is there more than once");
    BOOST_TEST(document->problem()->at.line == 2U);
}

BOOST_AUTO_TEST_CASE(an_absent_optional_element_reads_as_nothing_without_complaint) {
    const auto document = read("<one/>");
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(document->root().text_of_any("two").empty());
    BOOST_TEST(document->root().child_if_any("two").text_of("three").empty());
    BOOST_TEST(!document->problem());
}

BOOST_AUTO_TEST_CASE(only_the_first_problem_is_kept) {
    const auto document = read("<one/>");
    BOOST_REQUIRE(document.ok());
    document->root().refuse("is first");
    document->root().refuse("is second");
    BOOST_TEST(document->finish(1).error().detail == "/one is first");
}

BOOST_AUTO_TEST_CASE(an_empty_mandatory_text_is_refused) {
    const auto document = read("<one><two> </two></one>");
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(document->root().text_of("two").empty());
    BOOST_REQUIRE(document->problem());
    BOOST_TEST(document->problem()->detail == "/one/two is empty");
}

BOOST_AUTO_TEST_CASE(text_is_joined_over_comments_and_cdata) {
    const auto document = read("<one>VA<!-- x --><![CDATA[LI]]>DA</one>");
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(document->root().text() == "VALIDA");
}

BOOST_AUTO_TEST_CASE(a_document_type_is_refused_before_parsing) {
    BOOST_TEST(why_refused("<!DOCTYPE one [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><one>&x;</one>") ==
               "a document type declaration is refused");
    BOOST_TEST(why_refused("<?xml version='1.0'?>\n<!doctype html><one/>") == "a document type declaration is refused");
}

BOOST_AUTO_TEST_CASE(the_word_doctype_in_a_text_is_no_document_type) {
    BOOST_TEST(why_refused("<one><![CDATA[<!DOCTYPE one>]]><!-- <!DOCTYPE one> --></one>") == "accepted");
}

BOOST_AUTO_TEST_CASE(a_reference_that_would_cut_a_text_short_is_refused) {
    BOOST_TEST(why_refused("<one>VALIDA&#0;NO</one>") == "a reference that XML does not define");
    BOOST_TEST(why_refused("<one>VALIDA&#x0;NO</one>") == "a reference that XML does not define");
    BOOST_TEST(why_refused("<one a='&#xD800;'/>") == "a reference that XML does not define");
    BOOST_TEST(why_refused("<one>&nbsp;</one>") == "a reference that XML does not define");
    BOOST_TEST(why_refused("<one>a & b</one>") == "a reference that XML does not define");
    BOOST_TEST(why_refused("<one>&amp;&#233;&#xE9;</one>") == "accepted");
    BOOST_TEST(why_refused(std::string_view{"<one>\0</one>", 12}) == "a control character");
}

BOOST_AUTO_TEST_CASE(nesting_beyond_the_limit_is_refused) {
    std::string deep;
    for (int i = 0; i < 33; ++i) {
        deep.insert(0, "<a>").append("</a>");
    }
    BOOST_TEST(why_refused(deep) == "elements are nested too deeply");
    BOOST_TEST(why_refused(deep.substr(3, deep.size() - 7)) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_document_beyond_the_size_limit_is_refused) {
    const auto document = read("<one>1234567890</one>", {.fault = core::Fault::service_malformed, .longest = 20});
    BOOST_REQUIRE(!document.ok());
    BOOST_TEST(document.error().detail == "the document is longer than 20 bytes");
}

BOOST_AUTO_TEST_CASE(what_is_not_one_well_formed_element_is_refused) {
    BOOST_TEST(why_refused("") != "accepted");
    BOOST_TEST(why_refused("one") != "accepted");
    BOOST_TEST(why_refused("<one>") != "accepted");
    BOOST_TEST(why_refused("<one></two>") != "accepted");
    BOOST_TEST(why_refused("<one/><two/>") == "not one XML element");
    BOOST_TEST(why_refused("<one/>two") == "not one XML element");
    BOOST_TEST(why_refused("<one><!-- ") != "accepted");
    BOOST_TEST(why_refused("<one a='>") == "a tag does not end");
}

BOOST_AUTO_TEST_CASE(latin_1_is_read_and_its_columns_are_those_of_the_file) {
    const auto document = read("<?xml version='1.0' encoding='ISO-8859-1'?><one><two>citt\xE0\xE0</two><three/></one>");
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(document->root().text_of("two") == "citt\xC3\xA0\xC3\xA0");
    BOOST_TEST(document->root().child("three").at().column == 66U);
}

BOOST_AUTO_TEST_CASE(the_charset_of_the_transport_wins_over_the_declaration) {
    const auto document =
        read("<?xml version='1.0' encoding='UTF-8'?><one>\xE0</one>", {.fault = core::Fault::service_malformed, .charset = "iso-8859-1"});
    BOOST_REQUIRE(document.ok());
    BOOST_TEST(document->root().text() == "\xC3\xA0");
}

BOOST_AUTO_TEST_CASE(another_encoding_is_refused) {
    BOOST_TEST(why_refused("<?xml version='1.0' encoding='UTF-16'?><one/>") == "the document is neither UTF-8 nor ISO-8859-1");
    BOOST_TEST(why_refused("<one>\xE0</one>") == "the text is not UTF-8");
    BOOST_TEST(why_refused("\xEF\xBB\xBF<one/>") == "accepted");
}

BOOST_AUTO_TEST_CASE(the_root_is_named_without_parsing) {
    BOOST_TEST(xml_root_name("<?xml version='1.0'?>\n<!-- x --><s:Envelope xmlns:s='y'>") == "Envelope");
    BOOST_TEST(xml_root_name("<html><body>") == "html");
    BOOST_TEST(xml_root_name("<!DOCTYPE html><html>") == "!DOCTYPE");
    BOOST_TEST(xml_root_name("Bad Gateway").empty());
    BOOST_TEST(xml_root_name("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
