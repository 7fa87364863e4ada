#include "host.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using Catalogue = std::unique_ptr<esente_catalogue, host::Release<esente_catalogue, esente_catalogue_release>>;
using Comparison = std::unique_ptr<esente_comparison, host::Release<esente_comparison, esente_comparison_release>>;

struct Shelf {
    esente_error error = host::sized<esente_error>();
    Catalogue embedded;

    Shelf() {
        esente_catalogue* made = nullptr;
        BOOST_REQUIRE(esente_catalogue_embedded(&made, &error) == ESENTE_OK);
        embedded.reset(made);
    }
    esente_status look_up(const char* code, esente_code& facts, std::int32_t day = 20261124) {
        auto asked = host::sized<esente_lookup>();
        asked.code = code;
        asked.region = "030";
        asked.date = day;
        return esente_catalogue_code(embedded.get(), &asked, &facts, &error);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(catalogue, Shelf)

BOOST_AUTO_TEST_CASE(an_edition_says_what_it_is) {
    auto edition = host::sized<esente_edition>();
    BOOST_REQUIRE(esente_catalogue_describe(embedded.get(), &edition) == ESENTE_OK);
    auto version = host::sized<esente_version>();
    BOOST_REQUIRE(esente_library_version(&version) == ESENTE_OK);
    BOOST_TEST(std::string{edition.digest} == version.catalogue_digest);
    BOOST_TEST(std::string{edition.version} == version.catalogue_version);
    BOOST_TEST(edition.serial > 0U);
    BOOST_TEST(edition.code_count > 906U);
    BOOST_TEST(edition.rule_count > 0U);
    BOOST_TEST(esente_catalogue_describe(nullptr, &edition) == ESENTE_E_ARGUMENT);
    BOOST_TEST(edition.serial == 0U);
}

BOOST_AUTO_TEST_CASE(a_code_is_described_in_its_canonical_spelling) {
    auto facts = host::sized<esente_code>();
    BOOST_REQUIRE(look_up("0a02", facts) == ESENTE_OK);
    BOOST_TEST(std::string{facts.code} == "002A");
    BOOST_TEST(facts.respelled == 1U);
    BOOST_TEST(std::string{facts.family} == "CHRONIC");
    BOOST_TEST(std::string{facts.assertion} == "registry");
    BOOST_TEST(std::string{facts.description} != "");
    BOOST_REQUIRE(look_up("034", facts) == ESENTE_OK);
    BOOST_TEST(std::string{facts.renumbered_to} == "RFG101");
    BOOST_REQUIRE(look_up("B01", facts) == ESENTE_OK);
    BOOST_TEST(facts.delicate == 1U);
}

BOOST_AUTO_TEST_CASE(a_code_the_edition_does_not_have_is_an_expected_failure) {
    auto facts = host::sized<esente_code>();
    for (const char* code : {"ZZ9", "013.999999", "not a code"}) {
        BOOST_TEST(look_up(code, facts) == ESENTE_E_FAILED);
        BOOST_TEST(std::string{error.name} == "CATALOGUE_INVALID");
        BOOST_TEST(facts.code == nullptr);
    }
}

BOOST_AUTO_TEST_CASE(nonsense_is_a_host_mistake_by_the_name_of_its_parameter) {
    auto facts = host::sized<esente_code>();
    const auto refused = [&](const char* key, esente_status status) {
        BOOST_TEST(status == ESENTE_E_ARGUMENT);
        BOOST_TEST(std::string{error.key} == key);
    };
    auto asked = host::sized<esente_lookup>();
    asked.code = "013";
    asked.date = 20261124;
    refused("catalogue", esente_catalogue_code(nullptr, &asked, &facts, &error));
    refused("asked", esente_catalogue_code(embedded.get(), nullptr, &facts, &error));
    refused("out", esente_catalogue_code(embedded.get(), &asked, nullptr, &error));
    asked.region = "0301";
    refused("region", esente_catalogue_code(embedded.get(), &asked, &facts, &error));
    refused("code", look_up(nullptr, facts));
    refused("code", look_up("0123456789ABCDEF", facts));
    refused("date", look_up("013", facts, 0));
    refused("date", look_up("013", facts, 20260230));
    esente_catalogue* none = embedded.get();
    refused("content", esente_catalogue_read(nullptr, 4, &none, &error));
    BOOST_TEST(none == nullptr);
    refused("size", esente_catalogue_read("", 16'777'217, &none, &error));
    esente_comparison* comparison = nullptr;
    refused("after", esente_catalogue_compare(embedded.get(), nullptr, &comparison, &error));
    auto difference = host::sized<esente_difference>();
    BOOST_TEST(esente_comparison_difference(nullptr, 0, &difference) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_job_catalogue(nullptr, &none) == ESENTE_E_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(a_mistake_in_a_catalogue_has_its_line_and_column) {
    const std::string text = "<catalogue xmlns=\"urn:esente:catalogue:2026-11\" serial=\"9\" version=\"x\">\n  <families>\n    <family/>\n";
    esente_catalogue* made = nullptr;
    BOOST_TEST(esente_catalogue_read(text.data(), text.size(), &made, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "CATALOGUE_INVALID");
    BOOST_TEST(error.line > 0U);
    BOOST_TEST(error.column > 0U);
}

BOOST_AUTO_TEST_CASE(an_edition_does_not_differ_from_itself_and_the_comparison_outlives_it) {
    esente_comparison* made = nullptr;
    BOOST_REQUIRE(esente_catalogue_compare(embedded.get(), embedded.get(), &made, &error) == ESENTE_OK);
    const Comparison comparison{made};
    embedded.reset();
    auto difference = host::sized<esente_difference>();
    BOOST_TEST(esente_comparison_difference(comparison.get(), 0, &difference) == ESENTE_END);
}

BOOST_AUTO_TEST_SUITE_END()
