#include "core/messages/messages.hpp"
#include "core/rules/rule.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace esente::core;
using namespace esente::core::messages;

namespace {

constexpr std::array languages{Language::italian, Language::english};

/// Placeholders are gone once filled; an unknown one would stay.
bool is_finished(std::string_view text) {
    const FindingFacts facts{.code = "C01", .from = Date::from_iso("2026-01-02"), .to = Date::from_iso("2026-12-31"), .value = "x"};
    return !text.empty() && fill(text, facts).find_first_of("{}") == std::string::npos;
}

bool has_jargon(std::string_view text) {
    constexpr std::array words{"SOAP", "HTTP", "TLS", "XML", "timeout", "PC/SC", "pcscd", "fault", "errore imprevisto", "database"};
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(messages)

BOOST_AUTO_TEST_CASE(every_rule_has_a_sentence_and_a_remedy_without_jargon_in_both_languages) {
    for (const auto& rule : rules::table()) {
        for (const Language language : languages) {
            const RuleText text = rule_text(rule.id, language);
            BOOST_TEST(is_finished(text.message), rule.id);
            BOOST_TEST(is_finished(text.remedy), rule.id);
            BOOST_TEST((!has_jargon(text.message) && !has_jargon(text.remedy)), rule.id);
        }
        BOOST_TEST(rule_text(rule.id, Language::italian).message != rule_text(rule.id, Language::english).message, rule.id);
    }
}

BOOST_AUTO_TEST_CASE(rule_ids_are_unique_and_fit_the_contract) {
    std::set<std::string_view> seen;
    for (const auto& rule : rules::table()) {
        BOOST_TEST(rule.id.size() <= 23U, rule.id);
        BOOST_TEST(seen.insert(rule.id).second, rule.id);
    }
}

BOOST_AUTO_TEST_CASE(every_fault_has_words_for_the_user_and_for_the_technician) {
    for (std::size_t i = 0; i < fault_count; ++i) {
        const auto fault = static_cast<Fault>(i);
        for (const Language language : languages) {
            const auto user = fault_text(fault, Audience::user, language);
            BOOST_TEST(is_finished(user), fault_name(fault));
            BOOST_TEST(!has_jargon(user), fault_name(fault));
            BOOST_TEST(is_finished(fault_text(fault, Audience::technician, language)), fault_name(fault));
        }
    }
}

BOOST_AUTO_TEST_CASE(after_every_fault_there_are_one_to_three_ways_forward_with_words) {
    for (std::size_t i = 0; i < fault_count; ++i) {
        for (const Mode mode : {Mode::none, Mode::chip, Mode::paper, Mode::care}) {
            const auto ways = ways_after(static_cast<Fault>(i), mode);
            BOOST_TEST((!ways.empty() && ways.size() <= 3), fault_name(static_cast<Fault>(i)));
            for (const auto& way : ways) {
                BOOST_TEST(!way_text(way, Language::italian).empty());
                BOOST_TEST(!way_text(way, Language::english).empty());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(days_are_written_as_italians_write_them_and_text_of_others_is_not_filled_again) {
    const FindingFacts facts{.code = "{to}", .from = {}, .to = Date::from_iso("2026-03-01"), .value = ""};
    BOOST_TEST(fill("{code} il {to}", facts) == "{to} il 01/03/2026");
    BOOST_TEST(fill("{altro} {", facts) == "{altro} {");
}

BOOST_AUTO_TEST_CASE(an_unknown_rule_has_no_words) { BOOST_TEST(rule_text("X", Language::italian).message.empty()); }

BOOST_AUTO_TEST_SUITE_END()
