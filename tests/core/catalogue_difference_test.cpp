#include "core/exemptions/difference.hpp"
#include "core/exemptions/lookup.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente::core;
using namespace esente::core::exemptions;

namespace {

constexpr const char* day = "2026-11-24";

RuleRow a_rule(const char* id, Severity severity = Severity::error, std::vector<std::string> families = {}) {
    RuleRow row;
    row.rule = id;
    row.severity = severity;
    row.scope.families = std::move(families);
    row.norm = "norma";
    return row;
}

CodeFamily a_family(const char* id, const char* pattern) {
    CodeFamily family;
    family.id = id;
    family.pattern = pattern;
    return family;
}

CodeRow a_code_row(const char* code, const char* description) {
    return {.code = code, .description = description, .family = "CHRONIC", .renewal = {}, .delicate = false, .open = false, .validity = {}};
}

Catalogue small() {
    Catalogue catalogue;
    catalogue.families = {a_family("CHRONIC", "0[1-9]9"), a_family("RARE", "R[A-Z]9999")};
    catalogue.codes = {a_code_row("034", "MIASTENIA"), a_code_row("048", "TUMORI")};
    catalogue.spellings = {{.written = "0048", .canonical = "048"}};
    catalogue.renumberings = {{.old_code = "034", .new_code = "RFG101", .validity = {}, .source = "s"},
                              {.old_code = "RI0060", .new_code = "059", .validity = {}, .source = "s"}};
    catalogue.rules = {a_rule("A-A", Severity::warning, {"CHRONIC"}), a_rule("A-A"), a_rule("B-B")};
    return catalogue;
}

std::string told(const Catalogue& before, const Catalogue& after) {
    std::string all;
    for (const auto& one : differences(before, after)) {
        all += "+-~"[static_cast<std::size_t>(one.change)] + one.list + "/" + one.row;
        all += one.field.empty() ? ";" : "." + one.field + ":" + one.before + ">" + one.after + ";";
    }
    return all;
}

std::optional<CodeFacts> facts(const Catalogue& catalogue, const char* code) {
    return look_up(catalogue, *ExemptionCode::parse(code), "030", *Date::from_iso(day));
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue_difference)

BOOST_AUTO_TEST_CASE(an_edition_does_not_differ_from_itself) { BOOST_TEST(told(small(), small()) == ""); }

BOOST_AUTO_TEST_CASE(what_came_and_what_went_is_told) {
    auto other = small();
    other.codes.pop_back();
    other.codes.push_back(a_code_row("070", "NUOVA"));
    BOOST_TEST(told(small(), other) == "-codes/048;+codes/070;");
}

BOOST_AUTO_TEST_CASE(a_softened_dated_or_switched_off_rule_is_told_value_by_value) {
    auto other = small();
    other.rules[1].severity = Severity::warning;
    other.rules[1].scope.validity.to = Date::from_iso("2026-12-31");
    other.rules[2].enabled = false;
    BOOST_TEST(told(small(), other) == "~rules/A-A.severity:E>W;~rules/A-A.valid_to:>2026-12-31;~rules/B-B.enabled:true>false;");
}

BOOST_AUTO_TEST_CASE(the_order_of_rows_decides_so_a_row_that_moved_is_told) {
    auto other = small();
    std::swap(other.rules[0], other.rules[1]);
    BOOST_TEST(told(small(), other) == "~rules/A-A.order:>;");
}

BOOST_AUTO_TEST_CASE(a_row_put_above_the_general_one_is_an_addition_alone) {
    auto other = small();
    other.rules.insert(other.rules.begin() + 2, a_rule("B-B", Severity::information, {"RARE"}));
    BOOST_TEST(told(small(), other) == "+rules/B-B families=RARE;");
}

BOOST_AUTO_TEST_CASE(a_code_is_looked_up_in_any_spelling_and_knows_its_new_number) {
    const auto catalogue = small();
    const auto old = facts(catalogue, "034");
    BOOST_REQUIRE(old.has_value());
    BOOST_TEST(old->renumbered->new_code == "RFG101");
    BOOST_TEST(old->family->id == "CHRONIC");
    const auto respelled = facts(catalogue, "0048");
    BOOST_REQUIRE(respelled.has_value());
    BOOST_TEST(respelled->respelled);
    BOOST_TEST(respelled->row->code == "048");
    BOOST_TEST((facts(catalogue, "RI0060")->row == nullptr));
    BOOST_TEST(!facts(catalogue, "049").has_value());
}

BOOST_AUTO_TEST_CASE(a_code_out_of_its_days_is_still_found_with_its_days) {
    auto catalogue = small();
    catalogue.codes[1].validity.to = Date::from_iso("2020-12-31");
    BOOST_REQUIRE(facts(catalogue, "048").has_value());
    BOOST_TEST(facts(catalogue, "048")->row->validity.to->iso() == "2020-12-31");
}

BOOST_AUTO_TEST_SUITE_END()
