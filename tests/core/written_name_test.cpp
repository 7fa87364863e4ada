#include "core/prescription.hpp"
#include "core/written_name.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using esente::core::may_give_letters;

BOOST_AUTO_TEST_SUITE(written_name)

BOOST_AUTO_TEST_CASE(surname_and_name_give_their_letters) {
    BOOST_TEST(may_give_letters("ROSSI MARIO", "RSSMRA"));
    BOOST_TEST(may_give_letters("Rossi Mario", "rssmra"));
    BOOST_TEST(!may_give_letters("ROSSI GIULIA", "RSSMRA"));
    BOOST_TEST(!may_give_letters("BIANCHI ANNA", "RSSMRA"));
}

BOOST_AUTO_TEST_CASE(the_surname_may_end_at_any_word) {
    BOOST_TEST(may_give_letters("DE LA CRUZ ANA MARIA", "DLCNMR"));
    BOOST_TEST(may_give_letters("ROSSI BIANCHI MARIO", "RSSMRA"));
    BOOST_TEST(may_give_letters("ROSSI BIANCHI MARIO", "RSSBCH")); // BIANCHI MARIO as given names
    BOOST_TEST(may_give_letters("FO MARIA PIA", "FOXMRP"));
    BOOST_TEST(may_give_letters("LO PRESTI ENZO", "LPRNZE"));
}

BOOST_AUTO_TEST_CASE(the_name_comes_after_the_surname) { BOOST_TEST(!may_give_letters("MARIO ROSSI", "RSSMRA")); }

BOOST_AUTO_TEST_CASE(four_consonants_skip_the_second) {
    BOOST_TEST(may_give_letters("GALLI GIANFRANCO", "GLLGFR"));
    BOOST_TEST(!may_give_letters("GALLI GIANFRANCO", "GLLGNF"));
}

BOOST_AUTO_TEST_CASE(accents_and_apostrophes_of_every_kind_do_not_count) {
    BOOST_TEST(may_give_letters("D'ANGELO NICCOL\xC3\x92", "DNGNCL"));
    BOOST_TEST(may_give_letters("D\xE2\x80\x99"
                                "ANGELO NICCOLO'",
                                "DNGNCL"));
    BOOST_TEST(may_give_letters("d angelo niccol\xC3\xB2", "DNGNCL"));
    BOOST_TEST(may_give_letters("SAINT-PIERRE JOS\xC3\x89", "SNTJSO"));
    BOOST_TEST(!may_give_letters("SAINT-PIERRE JOS\xC3\x89", "SNTJSE"));
}

BOOST_AUTO_TEST_CASE(blanks_commas_and_signs_do_not_count) {
    BOOST_TEST(may_give_letters("  ROSSI \t MARIO\n", "RSSMRA"));
    BOOST_TEST(may_give_letters("ROSSI, MARIO", "RSSMRA"));
    BOOST_TEST(may_give_letters("ROSSI - MARIO", "RSSMRA"));
}

BOOST_AUTO_TEST_CASE(further_given_names_may_be_missing_from_the_code) {
    BOOST_TEST(may_give_letters("ROSSI MARIO GIUSEPPE", "RSSMRA"));
    BOOST_TEST(may_give_letters("ROSSI MARIO GIUSEPPE", "RSSMGS"));
    BOOST_TEST(!may_give_letters("ROSSI MARIO GIUSEPPE", "RSSLRD"));
}

BOOST_AUTO_TEST_CASE(a_husbands_surname_does_not_count) {
    BOOST_TEST(may_give_letters("ROSSI IN BIANCHI MARIA", "RSSMRA"));
    BOOST_TEST(may_give_letters("ROSSI VED. DE LUCA MARIA", "RSSMRA"));
    BOOST_TEST(!may_give_letters("ROSSI IN BIANCHI MARIA", "RSSLRA"));
    BOOST_TEST(!may_give_letters("BIANCHI ROSSI ANNA", "RSSNNA"));
}

BOOST_AUTO_TEST_CASE(nothing_is_held_against_a_name_that_cannot_be_read) {
    BOOST_TEST(may_give_letters("", "RSSMRA"));
    BOOST_TEST(may_give_letters(" - ", "RSSMRA"));
    BOOST_TEST(may_give_letters("\xC5\xA0IMI\xC4\x86 ANA", "SMCNAA"));
    BOOST_TEST(may_give_letters("\xC3", "RSSMRA"));
}

BOOST_AUTO_TEST_CASE(one_word_is_a_surname_at_least) {
    BOOST_TEST(may_give_letters("ROSSI", "RSSMRA"));
    BOOST_TEST(!may_give_letters("BIANCHI", "RSSMRA"));
}

BOOST_AUTO_TEST_CASE(a_very_long_name_ends) {
    std::string name = "ROSSI";
    for (int i = 0; i < 50'000; ++i) {
        name += " IN A";
    }
    BOOST_TEST(!may_give_letters(name, "BNCLRA"));
}

BOOST_AUTO_TEST_CASE(the_substitute_writes_where_there_is_one) {
    const auto written_by = [](const char* titolare, const char* substitute) {
        esente::core::Prescription draft{.compiled = *esente::core::Date::from_ymd(2026, 11, 24),
                                         .patient = {},
                                         .patient_name = {},
                                         .titolare = titolare,
                                         .substitute = substitute,
                                         .region = {},
                                         .specialisation = {},
                                         .exemption = {},
                                         .foreign_state = {},
                                         .lines = {},
                                         .digest = {}};
        return esente::core::prescriber(draft);
    };
    BOOST_TEST(written_by("vrdgnn70a01f205k", " ") == "VRDGNN70A01F205K");
    BOOST_TEST(written_by("VRDGNN70A01F205K", "BNCLRA75C50F205P") == "BNCLRA75C50F205P");
    BOOST_TEST(written_by("", "") == "");
}

BOOST_AUTO_TEST_SUITE_END()
