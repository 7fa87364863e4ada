#include "adapters/screens/code39.hpp"
#include "adapters/screens/pages/new_card/declared_facts.hpp"
#include "adapters/screens/pages/new_card/provisional_paper.hpp"
#include "adapters/screens/typed_parties.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

using namespace esente::screens;
using esente::core::Date;
namespace counter = esente::core::counter;

namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

std::string declared(const counter::CardRequest& request) {
    std::string all;
    for (const auto& fact : declared_facts(request)) {
        all += fact + "\n";
    }
    return all;
}

bool says(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

counter::CardRequest by_relative(counter::Title title) {
    counter::CardRequest request;
    request.parties.type = counter::RequestType::health_delegate;
    request.parties.applicant.emplace().title = title;
    return request;
}

} // namespace

BOOST_AUTO_TEST_SUITE(screens_new_card)

BOOST_AUTO_TEST_CASE(a_bar_code_has_five_bars_a_character_between_its_asterisks) {
    const auto svg = code39("RSSMRA80A01H501U", "codice").html;
    BOOST_TEST(count_of(svg, "<rect ") == 18U * 5U);
    BOOST_TEST(count_of(svg, R"(width="3")") == 18U * 2U); // of the three wide elements of a letter or digit two are bars
    BOOST_TEST(says(svg, R"(aria-label="codice" viewBox="0 0 307 40")"));
}
BOOST_AUTO_TEST_CASE(what_code_39_cannot_carry_gives_no_bar_code) {
    BOOST_TEST(code39("rssmra80", "x").html.empty());
    BOOST_TEST(code39("A*B", "x").html.empty());
}
BOOST_AUTO_TEST_CASE(a_theft_without_a_report_says_that_no_particulars_are_at_hand) {
    counter::CardRequest request;
    request.reason = counter::CardReason::theft;
    BOOST_TEST(says(declared(request), "gli estremi di una denuncia"));
    request.declaration.report = "Carabinieri n. 77";
    BOOST_TEST(says(declared(request), "denunciato: Carabinieri n. 77;"));
    BOOST_TEST(!says(declared(request), "gli estremi di una denuncia"));
}
BOOST_AUTO_TEST_CASE(only_a_stolen_or_lost_card_is_declared_revoked) {
    counter::CardRequest request;
    for (const auto reason : {counter::CardReason::theft, counter::CardReason::loss}) {
        request.reason = reason;
        BOOST_TEST(says(declared(request), "è revocata"));
    }
    for (const auto reason : {counter::CardReason::not_received, counter::CardReason::damaged}) {
        request.reason = reason;
        BOOST_TEST(!says(declared(request), "è revocata"));
    }
}
BOOST_AUTO_TEST_CASE(a_relative_declares_the_impediment_and_who_does_not_come_before) {
    BOOST_TEST(!says(declared(by_relative(counter::Title::spouse)), "non ha coniuge"));
    BOOST_TEST(says(declared(by_relative(counter::Title::spouse)), "impedimento temporaneo, per ragioni di salute"));
    BOOST_TEST(says(declared(by_relative(counter::Title::child)), "non ha coniuge né parte"));
    BOOST_TEST(says(declared(by_relative(counter::Title::relative)), "né figli"));
}
BOOST_AUTO_TEST_CASE(a_representative_declares_the_capacity) {
    counter::CardRequest request;
    request.parties.type = counter::RequestType::minor_or_ward;
    request.parties.applicant.emplace().title = counter::Title::guardian;
    BOOST_TEST(says(declared(request), "di essere tutore del titolare;"));
}
BOOST_AUTO_TEST_CASE(a_provisional_card_without_dates_or_name_shows_dashes_and_a_line) {
    GrantedCard granted;
    granted.request.parties.holder.codice_fiscale = "RSSMRA80A01H501U";
    granted.card.provisional_number = "P<1>";
    const auto paper = provisional_paper(granted, Date::from_ymd(2026, 11, 26).value()).html;
    BOOST_TEST(says(paper, "P&lt;1&gt;"));
    BOOST_TEST(says(paper, "<dt>Valida dal</dt><dd>—</dd>"));
    BOOST_TEST(says(paper, "esente-line"));
    BOOST_TEST(!says(paper, "Consegna prevista"));
}
BOOST_AUTO_TEST_CASE(a_minor_is_represented_unless_something_else_was_chosen) {
    BOOST_TEST((chosen_type({}, 8) == counter::RequestType::minor_or_ward));
    BOOST_TEST(!chosen_type({}, 40).has_value());
    BOOST_TEST(!chosen_type({}, std::nullopt).has_value());
    BOOST_TEST((chosen_type({{"type", "holder"}}, 17) == counter::RequestType::holder));
    BOOST_TEST(is_emancipated(counter::RequestType::holder, 17));
    BOOST_TEST(!is_emancipated(counter::RequestType::minor_or_ward, 17));
    BOOST_TEST(!is_emancipated(counter::RequestType::holder, 15));
}
BOOST_AUTO_TEST_CASE(degree_and_line_are_read_from_one_choice) {
    counter::Parties parties;
    read_parties({{"applicant.title", "relative"}, {"applicant.degree", "3-collateral"}, {"applicant.nobody_nearer", "1"}},
                 counter::RequestType::health_delegate, parties);
    BOOST_TEST(parties.applicant->degree == 3);
    BOOST_TEST((parties.applicant->line == counter::Line::collateral));
    BOOST_TEST(parties.applicant->nobody_before);
    BOOST_TEST(field_on_screen(parties, "applicant.nobody_before") == "applicant.nobody_nearer");
}

BOOST_AUTO_TEST_SUITE_END()
