#include "formats/catalogue_file.hpp"

#include "core/exemptions/family.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace esente;

namespace {

std::string shipped() {
    std::ostringstream text;
    text << std::ifstream{ESENTE_SOURCE_DIR "/schemas/exemptions/catalogue.xml"}.rdbuf();
    return text.str();
}

std::string changed(std::string_view from, std::string_view to) {
    std::string text = shipped();
    const auto place = text.find(from);
    BOOST_REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

core::Error refused(std::string_view from, std::string_view to) {
    const auto read = formats::read_catalogue(changed(from, to));
    BOOST_REQUIRE(!read.ok());
    BOOST_TEST((read.error().fault == core::Fault::catalogue_invalid));
    BOOST_TEST(read.error().at.line > 0U);
    return read.error();
}

std::string family_of(const core::Catalogue& catalogue, const char* code) {
    const auto* family = core::exemptions::family_of(catalogue, *core::ExemptionCode::parse(code), *core::Date::from_iso("2026-11-24"));
    return family == nullptr ? "" : family->id;
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue_file)

BOOST_AUTO_TEST_CASE(the_library_carries_the_catalogue_of_the_tree) {
    const auto embedded = formats::embedded_catalogue();
    const auto read = formats::read_catalogue(shipped());
    BOOST_REQUIRE(embedded.ok());
    BOOST_REQUIRE(read.ok());
    BOOST_TEST(embedded->digest == read->digest);
    BOOST_TEST(embedded->digest.size() == 64U);
    BOOST_TEST(!embedded->version.empty());
}

BOOST_AUTO_TEST_CASE(every_kind_of_code_is_in_its_family) {
    const auto catalogue = formats::embedded_catalogue().value();
    BOOST_TEST(family_of(catalogue, "013.250") == "CHRONIC");
    BOOST_TEST(family_of(catalogue, "068") == "CHRONIC");
    BOOST_TEST(family_of(catalogue, "M60") == "PUERPERIUM");
    BOOST_TEST(family_of(catalogue, "RCG010") == "RARE");
    BOOST_TEST(family_of(catalogue, "R99") == "RARE_SUSPECT");
    BOOST_TEST(family_of(catalogue, "E11") == "CHILD_LOMBARDY");
    BOOST_TEST(family_of(catalogue, "E02F") == "INCOME_E02F");
    BOOST_TEST(family_of(catalogue, "E77") == "INCOME_OTHER");
    BOOST_TEST(family_of(catalogue, "M99") == "PREGNANCY");
    BOOST_TEST(family_of(catalogue, "PML") == "SEAFARERS");
    BOOST_TEST(family_of(catalogue, "P20") == "LEGACY_1991");
    BOOST_TEST(family_of(catalogue, "ZZ9").empty());
}

BOOST_AUTO_TEST_CASE(a_rule_without_a_row_is_refused) {
    const std::string text = shipped();
    const auto begins = text.find("<rule id=\"ESE-REVOCATA\"");
    const std::string row = text.substr(begins, text.find("/>", begins) + 2 - begins);
    BOOST_TEST(refused(row, "").at.key == "rules");
}

BOOST_AUTO_TEST_CASE(two_rows_of_a_rule_on_one_day_are_refused) {
    BOOST_TEST(refused("<rule id=\"ESE-REVOCATA\"", "<rule id=\"ESE-SOSPESA\"").at.key == "rule");
}

BOOST_AUTO_TEST_CASE(a_code_in_the_wrong_family_or_twice_is_refused_with_its_place) {
    BOOST_TEST(refused("<code id=\"C01\" family=\"INVALID_CIVIL\"", "<code id=\"C01\" family=\"WAR\"").at.key == "code");
    BOOST_TEST(refused("<code id=\"C02\"", "<code id=\"C01\"").at.key == "code");
}

BOOST_AUTO_TEST_CASE(a_scope_that_names_what_does_not_exist_is_refused_with_its_place) {
    BOOST_TEST(refused("<coverage codes=\"C07\"", "<coverage families=\"NOBODY\"").at.key == "coverage");
    BOOST_TEST(refused("<coverage codes=\"C07\"", "<coverage codes=\"c-07\"").at.key == "coverage");
    BOOST_TEST(refused("end=\"06-30\"", "end=\"06-31\"").at.key == "season");
}

BOOST_AUTO_TEST_CASE(a_row_for_a_rule_that_does_not_exist_is_refused) {
    BOOST_TEST(refused("<rule id=\"ESE-REVOCATA\"", "<rule id=\"ESE-INVENTATA\"").at.key == "rule");
}

BOOST_AUTO_TEST_CASE(a_missing_fact_can_be_neither_dated_nor_switched_off) {
    refused("severity=\"U\"", "severity=\"U\" enabled=\"false\"");
    refused("severity=\"U\"", "severity=\"U\" valid_to=\"2026-12-31\"");
}

BOOST_AUTO_TEST_CASE(a_severity_a_day_or_a_pattern_that_is_none_is_refused_with_its_place) {
    refused("severity=\"E\"", "severity=\"X\"");
    refused("severity=\"E\"", "severity=\"E\" valid_from=\"2026-02-30\"");
    refused("severity=\"E\"", "severity=\"E\" valid_from=\"2026-02-02\" valid_to=\"2026-02-01\"");
    BOOST_TEST(refused("pattern=\"C07\"", "pattern=\"C0(7\"").at.key == "family");
}

BOOST_AUTO_TEST_CASE(another_document_is_no_catalogue) {
    const auto read = formats::read_catalogue("<catalogue/>");
    BOOST_REQUIRE(!read.ok());
    BOOST_TEST((read.error().fault == core::Fault::catalogue_invalid));
}

BOOST_AUTO_TEST_SUITE_END()
