#include "core/messages/messages.hpp"
#include "core/rules/rule.hpp"
#include "formats/catalogue_file.hpp"
#include "rules/case_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace esente;

namespace {

const core::Catalogue& catalogue() {
    static const core::Catalogue loaded = formats::embedded_catalogue().value();
    return loaded;
}

std::vector<test::RuleCase> all_cases() { return test::read_cases(ESENTE_SOURCE_DIR "/tests/rules"); }

bool expects(const test::RuleCase& one, const std::string& wanted) {
    const auto is = [&](const std::string& line) { return line == wanted || line.starts_with(wanted + " "); };
    return std::any_of(one.expected.begin(), one.expected.end(), is);
}

/// Where nothing stops the draft, a way forward is a code that one of the findings names.
bool all_are_advised(const core::Judgement& judgement) {
    return std::all_of(judgement.ways.begin(), judgement.ways.end(), [&](const core::WayForward& way) {
        return way.action == core::Action::use_code && std::any_of(judgement.findings.begin(), judgement.findings.end(),
                                                                   [&](const core::Finding& finding) { return finding.use == way.value; });
    });
}

/// The facts before any question was put.
core::Case before_the_call(const test::Facts& facts) {
    core::Case before = facts.as_case();
    before.verification.reset();
    return before;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_DATA_TEST_CASE(a_case_ends_as_it_says, boost::unit_test::data::make(all_cases()), one) {
    const test::Facts facts = test::facts_of(one, catalogue());
    const auto judgement = core::judge(facts.as_case());
    const std::string wrong = test::differences(one, judgement, core::must_verify(before_the_call(facts)));
    BOOST_TEST(wrong.empty(), one << ": " << wrong);
    const bool stopped = judgement.decision == core::Decision::blocked || judgement.decision == core::Decision::undetermined;
    BOOST_TEST((!stopped || (!judgement.ways.empty() && judgement.ways.size() <= 3)), one << ": no way forward");
    BOOST_TEST((stopped || all_are_advised(judgement)), one << ": a way forward nobody needs");
}

BOOST_AUTO_TEST_CASE(every_rule_has_a_case_where_it_speaks_and_one_where_it_is_silent) {
    const auto cases = all_cases();
    for (const auto& rule : core::rules::table()) {
        std::string speaks{"finding "};
        speaks.append(rule.id);
        std::string silent{"no "};
        silent.append(speaks);
        BOOST_TEST(std::any_of(cases.begin(), cases.end(), [&](const auto& one) { return expects(one, speaks); }), rule.id);
        BOOST_TEST(std::any_of(cases.begin(), cases.end(), [&](const auto& one) { return expects(one, silent); }),
                   rule.id << " has no case where it is silent");
    }
}

BOOST_AUTO_TEST_CASE(the_same_facts_give_the_same_judgement) {
    for (const auto& one : all_cases()) {
        const test::Facts facts = test::facts_of(one, catalogue());
        const auto first = core::judge(facts.as_case());
        const auto second = core::judge(facts.as_case());
        BOOST_TEST((first.decision == second.decision));
        BOOST_TEST(first.findings.size() == second.findings.size());
    }
}

BOOST_AUTO_TEST_CASE(a_rule_without_a_row_is_undetermined_never_silently_allowed) {
    core::Catalogue bare = catalogue();
    bare.rules.clear();
    const test::RuleCase one{.file = "",
                             .line = 0,
                             .sentence = "",
                             .given = {"prescription services exemption C01", "registry answers REVOCATA"},
                             .expected = {}};
    const test::Facts facts = test::facts_of(one, bare);
    BOOST_TEST((core::judge(facts.as_case()).decision == core::Decision::undetermined));
}

BOOST_AUTO_TEST_CASE(a_rule_is_softened_dated_or_switched_off_by_its_row_alone) {
    const test::RuleCase one{.file = "",
                             .line = 0,
                             .sentence = "",
                             .given = {"prescription services exemption C01", "registry answers REVOCATA"},
                             .expected = {}};
    core::Catalogue changed = catalogue();
    const auto row = std::find_if(changed.rules.begin(), changed.rules.end(), [](const auto& rule) { return rule.rule == "ESE-REVOCATA"; });
    const auto decision = [&] { return core::judge(test::facts_of(one, changed).as_case()).decision; };
    BOOST_TEST((decision() == core::Decision::blocked));
    row->severity = core::Severity::warning;
    BOOST_TEST((decision() == core::Decision::warned));
    row->scope.validity.from = core::Date::from_iso("2026-11-24");
    BOOST_TEST((decision() == core::Decision::warned));
    row->scope.validity.from = core::Date::from_iso("2026-11-25");
    BOOST_TEST((decision() == core::Decision::allowed));
    row->scope.validity.from.reset();
    row->scope.validity.to = core::Date::from_iso("2026-11-24");
    BOOST_TEST((decision() == core::Decision::warned));
    row->scope.validity.to = core::Date::from_iso("2026-11-23");
    BOOST_TEST((decision() == core::Decision::allowed));
    row->scope.validity.to.reset();
    row->enabled = false;
    BOOST_TEST((decision() == core::Decision::allowed));
}

BOOST_AUTO_TEST_SUITE_END()
