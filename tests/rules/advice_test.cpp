#include "core/messages/renewals.hpp"
#include "formats/catalogue_file.hpp"
#include "rules/case_file.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace esente;

namespace {

const core::Catalogue& catalogue() {
    static const core::Catalogue loaded = formats::embedded_catalogue().value();
    return loaded;
}

core::Judgement judged(std::vector<std::string> given, const core::Catalogue& by = catalogue()) {
    const test::RuleCase one{.file = "", .line = 0, .sentence = "", .given = std::move(given), .expected = {}};
    const test::Facts facts = test::facts_of(one, by);
    return core::judge(facts.as_case());
}

std::vector<std::string> codes_of(const core::Judgement& judgement, const std::string& rule) {
    std::vector<std::string> codes;
    for (const auto& finding : judgement.findings) {
        if (finding.rule == rule) {
            codes.push_back(finding.facts.code);
        }
    }
    return codes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(advice)

BOOST_AUTO_TEST_CASE(the_way_of_an_advice_sets_code_exempt_and_income_together) {
    const auto income = judged({"prescription services not exempt", "list holds E03 from 2026-04-01"}).ways;
    BOOST_REQUIRE(income.size() == 1U);
    BOOST_TEST(income.front().change.exemption.value() == "E03");
    BOOST_TEST(income.front().change.non_exempt.value() == false);
    BOOST_TEST(income.front().change.income.value() == true);
    const auto disease =
        judged({"prescription drugs exemption E02 income", "list holds C01 from 2020-01-01", "registry answers VALIDA"}).ways;
    BOOST_REQUIRE(disease.size() == 1U);
    BOOST_TEST(disease.front().value == "C01");
    BOOST_TEST(disease.front().change.income.value() == false);
}

BOOST_AUTO_TEST_CASE(at_most_three_codes_are_named_and_none_twice) {
    const auto judgement = judged({"prescription services not exempt", "list holds 013 from 2020-01-01", "list holds 013 from 2021-01-01",
                                   "list holds 048 from 2020-01-01", "list holds 019 from 2020-01-01", "list holds 025 from 2020-01-01"});
    BOOST_TEST(codes_of(judgement, "CON-DIMENTICATA-SE").size() == 3U);
    BOOST_TEST(judgement.ways.size() == 3U);
}

BOOST_AUTO_TEST_CASE(of_many_that_end_the_claimed_one_comes_first_and_then_the_soonest_three) {
    const auto judgement = judged({"prescription services exemption C01", "list holds 048 from 2020-01-01 to 2026-12-04",
                                   "list holds 019 from 2020-01-01 to 2026-12-03", "list holds 025 from 2020-01-01 to 2026-12-02",
                                   "list holds 009 from 2020-01-01 to 2026-12-01", "list holds C01 from 2020-01-01 to 2026-12-10",
                                   "registry answers VALIDA from 2020-01-01 to 2026-12-10"});
    BOOST_TEST((codes_of(judgement, "SCA-VICINA") == std::vector<std::string>{"C01", "009", "025", "019"}));
    BOOST_TEST(judgement.notes.size() == 4U);
    BOOST_TEST(judgement.notes.front().code == "C01");
}

BOOST_AUTO_TEST_CASE(a_code_that_a_rule_would_warn_about_is_not_advised) {
    const std::vector<std::string> elsewhere{"prescription services not exempt", "list region 010", "list holds E12 from 2026-04-01",
                                             "list holds 013 from 2020-01-01"};
    const auto judgement = judged(elsewhere);
    BOOST_TEST(codes_of(judgement, "CON-DIMENTICATA").empty());
    BOOST_TEST((codes_of(judgement, "CON-DIMENTICATA-SE") == std::vector<std::string>{"013"}));
    core::Catalogue without = catalogue();
    const auto row =
        std::find_if(without.rules.begin(), without.rules.end(), [](const auto& one) { return one.rule == "REG-CODICE-LOCALE"; });
    row->enabled = false;
    BOOST_TEST((codes_of(judged(elsewhere, without), "CON-DIMENTICATA") == std::vector<std::string>{"E12"}));
}

BOOST_AUTO_TEST_CASE(the_receipt_names_the_findings_about_the_message_and_no_other) {
    const auto judgement = judged({"prescription services exemption C01 not exempt", "registry answers REVOCATA"});
    BOOST_REQUIRE(judgement.receipt.has_value());
    BOOST_TEST((judgement.decision == core::Decision::blocked));
    BOOST_TEST(judgement.receipt->outcome == "0001");
    BOOST_REQUIRE(judgement.receipt->errors.size() == 1U);
    BOOST_TEST(judgement.receipt->errors.front().rule == "COD-E-NON-ESENTE");
    BOOST_TEST((judgement.receipt->errors.front().severity == core::Severity::warning));
    BOOST_TEST(judgement.receipt->errors.front().line == 0U);
}

BOOST_AUTO_TEST_CASE(every_way_to_renew_of_the_catalogue_has_a_note_in_both_languages) {
    const auto has_note = [](const std::string& renewal, const std::string& of) {
        for (const auto language : {core::Language::italian, core::Language::english}) {
            for (const auto text : core::messages::renewal_texts(renewal, language)) {
                BOOST_TEST(!text.empty(), of << " " << renewal);
            }
        }
    };
    for (const auto& family : catalogue().families) {
        if (!family.renewal.empty()) {
            has_note(family.renewal, family.id);
        }
    }
    for (const auto& code : catalogue().codes) {
        if (!code.renewal.empty()) {
            has_note(code.renewal, code.code);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_note_says_what_ends_when_where_what_to_bring_and_that_care_goes_on) {
    const core::RenewalNote note{.code = "E02", .to = *core::Date::from_iso("2027-03-31"), .renewal = "self_declared"};
    const auto italian = core::messages::note_text(note, core::Language::italian);
    BOOST_TEST(italian[0].find("E02") != std::string::npos);
    BOOST_TEST(italian[1].find("31/03/2027") != std::string::npos);
    BOOST_TEST(italian[2].find("autocertificazione") != std::string::npos);
    BOOST_TEST(italian[3].find("portare") != std::string::npos);
    BOOST_TEST(italian[4].find("cure continuano") != std::string::npos);
    for (const auto& line : core::messages::note_text(note, core::Language::english)) {
        BOOST_TEST(line.find_first_of("{}") == std::string::npos, line);
    }
}

BOOST_AUTO_TEST_CASE(a_way_to_renew_without_a_text_gives_an_empty_note) {
    const core::RenewalNote note{.code = "E02", .to = *core::Date::from_iso("2027-03-31"), .renewal = "nowhere"};
    for (const auto& line : core::messages::note_text(note, core::Language::italian)) {
        BOOST_TEST(line.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
