#include "core/card/common_name.hpp"
#include "core/card/name_letters.hpp"

#include <boost/test/unit_test.hpp>

using esente::core::card::name_letters;
using esente::core::card::parse_common_name;

namespace {

std::string letters(const char* surname, const char* given_name) { return name_letters(surname, given_name).value_or("none"); }

} // namespace

BOOST_AUTO_TEST_SUITE(card_name_letters)

BOOST_AUTO_TEST_CASE(the_surname_gives_its_first_three_consonants) { BOOST_TEST(letters("ROSSI", "MARIO") == "RSSMRA"); }
BOOST_AUTO_TEST_CASE(vowels_follow_when_there_are_too_few_consonants) { BOOST_TEST(letters("AIELLO", "UGO") == "LLAGUO"); }
BOOST_AUTO_TEST_CASE(an_x_fills_up_a_short_name) { BOOST_TEST(letters("FO", "LI") == "FOXLIX"); }
BOOST_AUTO_TEST_CASE(a_given_name_of_four_consonants_leaves_the_second_out) {
    BOOST_TEST(letters("ROSSI", "GIANFRANCO") == "RSSGFR");
    BOOST_TEST(letters("ROSSI", "FRANCO") == "RSSFNC");
}
BOOST_AUTO_TEST_CASE(several_given_names_count_as_one) { BOOST_TEST(letters("ROSSI", "MARIA LUISA") == "RSSMLS"); }
BOOST_AUTO_TEST_CASE(blanks_apostrophes_and_hyphens_do_not_count) {
    BOOST_TEST(letters("D'AMICO", "ANNA") == "DMCNNA");
    BOOST_TEST(letters("DE LUCA", "ANNA-LIA") == "DLCNNL");
}
BOOST_AUTO_TEST_CASE(case_does_not_count) { BOOST_TEST(letters("Rossi", "mario") == "RSSMRA"); }
BOOST_AUTO_TEST_CASE(accents_are_dropped) {
    BOOST_TEST(letters("NICOLÒ", "GESÙ") == "NCLGSE");
    BOOST_TEST(letters("Müñoz", "Çeyda") == "MNZCYD");
}
BOOST_AUTO_TEST_CASE(a_letter_without_a_plain_form_gives_no_answer) {
    BOOST_TEST(letters("STRAßE", "MARIO") == "none");
    BOOST_TEST(letters("ROSSI", "ŁUCJA") == "none");
}
BOOST_AUTO_TEST_CASE(a_character_cut_in_two_gives_no_answer) { BOOST_TEST(letters("ROSSI", "GES\xC3") == "none"); }
BOOST_AUTO_TEST_CASE(a_name_without_letters_gives_no_answer) {
    BOOST_TEST(letters("", "MARIO") == "none");
    BOOST_TEST(letters("ROSSI", "-") == "none");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(card_common_name)

BOOST_AUTO_TEST_CASE(it_holds_codice_fiscale_card_id_and_hash) {
    const auto name = parse_common_name("RSSMRA80A01H501U/6120001234567006.pdMkCs9GtmtZBEQ04BuV6NwHDlI=");
    BOOST_REQUIRE(name);
    BOOST_TEST(name->codice_fiscale == "RSSMRA80A01H501U");
    BOOST_TEST(name->card_id == "6120001234567006");
    BOOST_TEST(name->hash == "pdMkCs9GtmtZBEQ04BuV6NwHDlI=");
}
BOOST_AUTO_TEST_CASE(a_slash_in_the_hash_separates_nothing) {
    BOOST_TEST(parse_common_name("RSSMRA80A01H501U/6120001234567006.pd/kCs9GtmtZ/EQ04BuV6NwHDlI=").value().hash ==
               "pd/kCs9GtmtZ/EQ04BuV6NwHDlI=");
}
BOOST_AUTO_TEST_CASE(blanks_around_it_and_small_letters_do_not_count) {
    BOOST_TEST(parse_common_name(" rssmra80a01h501u/6120001234567006.x ").value().codice_fiscale == "RSSMRA80A01H501U");
}
BOOST_AUTO_TEST_CASE(without_a_dot_there_is_no_hash) {
    const auto name = parse_common_name("RSSMRA80A01H501U/6120001234567006");
    BOOST_REQUIRE(name);
    BOOST_TEST(name->card_id == "6120001234567006");
    BOOST_TEST(name->hash.empty());
}
BOOST_AUTO_TEST_CASE(without_a_slash_it_is_none_of_a_cns) {
    BOOST_TEST(!parse_common_name("MARIO ROSSI").has_value());
    BOOST_TEST(!parse_common_name("").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
