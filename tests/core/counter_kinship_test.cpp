#include "counter_scene.hpp"

#include "core/counter/wording.hpp"

#include <set>

using namespace esente::tests::counter;
namespace core = esente::core;

BOOST_AUTO_TEST_SUITE(counter_kinship)

BOOST_AUTO_TEST_CASE(the_spouse_comes_first_and_states_nothing) { BOOST_TEST(told(by_a_relative(Title::spouse)) == ""); }

BOOST_AUTO_TEST_CASE(a_child_states_that_there_is_no_spouse) {
    auto request = by_a_relative(Title::child);
    BOOST_TEST(told(request) == "");
    request.parties.applicant->nobody_before = false;
    BOOST_TEST(told(request) == "SPO-DEL-ORDINE@applicant.nobody_before");
}

BOOST_AUTO_TEST_CASE(a_child_is_younger_than_the_parent) {
    auto request = by_a_relative(Title::child);
    request.parties.applicant->codice_fiscale = born("40A01");
    BOOST_TEST(told(request) == "SPO-DEL-FIGLIO@applicant.title");
}

BOOST_AUTO_TEST_CASE(another_relative_states_that_nobody_comes_before_with_degree_and_line) {
    auto request = by_a_relative(Title::relative);
    BOOST_TEST(told(request) == "");
    request.parties.applicant->nobody_before = false;
    request.parties.applicant->degree = 0;
    request.parties.applicant->line = Line::unsaid;
    BOOST_TEST(told(request) == "SPO-DEL-GRADO@applicant.degree SPO-DEL-LINEA@applicant.line SPO-DEL-ORDINE@applicant.nobody_before");
}

BOOST_AUTO_TEST_CASE(relatives_count_to_the_third_degree_in_either_line) {
    auto request = by_a_relative(Title::relative);
    const auto kin = [&](int degree, Line line) {
        request.parties.applicant->degree = static_cast<std::uint8_t>(degree);
        request.parties.applicant->line = line;
        return told(request);
    };
    for (const int degree : {1, 2, 3}) {
        BOOST_TEST(kin(degree, Line::direct) == "");
    }
    BOOST_TEST(kin(1, Line::collateral) == "SPO-DEL-PARENTELA@applicant.degree");
    BOOST_TEST(kin(2, Line::collateral) == "");
    BOOST_TEST(kin(3, Line::collateral) == "");
    BOOST_TEST(kin(4, Line::collateral) == "SPO-DEL-OLTRE-TERZO@applicant.degree");
}

BOOST_AUTO_TEST_CASE(in_laws_cohabitants_and_cousins_are_refused_each_with_its_reason) {
    BOOST_TEST(told(by_a_relative(Title::in_law)) == "SPO-DEL-AFFINE@applicant.title");
    BOOST_TEST(told(by_a_relative(Title::cohabitant)) == "SPO-DEL-CONVIVENTE@applicant.title");
    BOOST_TEST(told(by_a_relative(Title::cousin)) == "SPO-DEL-CUGINO@applicant.title");
}

BOOST_AUTO_TEST_CASE(who_represents_is_no_delegate) {
    BOOST_TEST(told(by_a_relative(Title::guardian)) == "SPO-DEL-TITOLO@applicant.title");
}

BOOST_AUTO_TEST_CASE(a_minor_delegates_nobody) {
    auto request = by_a_relative(Title::spouse);
    request.parties.holder.codice_fiscale = fifteen;
    BOOST_TEST(told(request) == "SPO-DEL-MINORE@type");
}

BOOST_AUTO_TEST_CASE(degree_and_line_are_sent_of_a_relative_only) {
    auto request = by_a_relative(Title::spouse);
    request.parties.applicant->degree = 2;
    request.parties.applicant->line = Line::direct;
    BOOST_TEST(as_sent(request).parties.applicant->degree == 0);
    BOOST_TEST(as_sent(by_a_relative(Title::relative)).parties.applicant->degree == 2);
}

BOOST_AUTO_TEST_CASE(every_finding_has_an_id_that_fits_and_words_in_both_languages) {
    std::set<std::string_view> ids;
    for (const auto table : {people_wordings(), paper_wordings(), service_wordings()}) {
        for (const auto& row : table) {
            BOOST_TEST(row.id.size() <= 23U, row.id);
            BOOST_TEST(ids.insert(row.id).second, row.id << " stands twice");
            for (const auto language : {core::Language::italian, core::Language::english}) {
                const auto words = words_of(row.id, language);
                BOOST_TEST((!words.message.empty() && !words.remedy.empty()), row.id);
                const auto technician = technician_words(row.id, language);
                BOOST_TEST((technician.empty() ? row.id == "SPO-SENZA-RISPOSTA" : technician.back() == '.'), row.id);
                BOOST_TEST(technician.find("esenzion") == std::string_view::npos, row.id);
                BOOST_TEST((words.message.back() == '.' && words.remedy.back() == '.'), row.id);
            }
        }
    }
    BOOST_TEST(words_of("SPO-NESSUNO", core::Language::italian).message == "");
}

BOOST_AUTO_TEST_SUITE_END()
