#include "core/patient_id.hpp"

#include "core/card_number.hpp"
#include "core/digits.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

using namespace esente::core;

namespace {

Date a_day(const char* iso) { return Date::from_iso(iso).value(); }

std::string with_letter(const std::string& fifteen) { return fifteen + codice_fiscale_check_letter(fifteen); }

CodiceFiscaleFlaw flaw_of(const std::string& fifteen) { return codice_fiscale_flaw(with_letter(fifteen)); }

void is_kind(const char* text, PatientIdKind kind) {
    const auto id = PatientId::parse(text);
    BOOST_REQUIRE(id);
    BOOST_TEST((id->kind() == kind));
}

void is_none(const char* text) { BOOST_TEST(!PatientId::parse(text)); }

std::string birth_of(const std::string& fifteen, const char* today) {
    const auto facts = codice_fiscale_facts(with_letter(fifteen), a_day(today));
    return facts ? facts->birth_date.iso() + (facts->century_guessed ? " or a century before" : "") : "none";
}

} // namespace

BOOST_AUTO_TEST_SUITE(codice_fiscale)

BOOST_AUTO_TEST_CASE(published_examples_have_no_flaw) {
    for (const char* text : {"RSSMRA80A01H501U", "RSSMRA70A01F205V", "RSSMRA80C15L419I", "CCCFBA85D03L219P", "PTRLGO90L55Z154W"}) {
        BOOST_TEST((codice_fiscale_flaw(text) == CodiceFiscaleFlaw::none), text);
    }
}
BOOST_AUTO_TEST_CASE(a_wrong_check_letter_is_told_apart_from_a_wrong_form) {
    BOOST_TEST((codice_fiscale_flaw("RSSMRA80A01H501V") == CodiceFiscaleFlaw::check_letter));
    BOOST_TEST((codice_fiscale_flaw("RSSMRA80A0AH501U") == CodiceFiscaleFlaw::form));
    BOOST_TEST((codice_fiscale_flaw("RSSMRA80A01H5010") == CodiceFiscaleFlaw::form));
    BOOST_TEST((codice_fiscale_flaw("RSSMRA80A01H501") == CodiceFiscaleFlaw::form));
    BOOST_TEST((codice_fiscale_flaw("") == CodiceFiscaleFlaw::form));
}
BOOST_AUTO_TEST_CASE(a_digit_in_a_name_a_letter_beyond_omocodia_and_a_digit_before_the_place_are_wrong_forms) {
    for (const char* fifteen :
         {"RS5MRA80A01H501", "RSSMRA8OA01H501", "RSSMRA80A0IH501", "RSSMRA80A015501", "RSSMRA80A01H50A", "RSSMRAW0A01H501"}) {
        BOOST_TEST((flaw_of(fifteen) == CodiceFiscaleFlaw::form), fifteen);
    }
}
BOOST_AUTO_TEST_CASE(only_twelve_letters_are_months) {
    for (char month = 'A'; month <= 'Z'; ++month) {
        const bool is_month = std::string_view{"ABCDEHLMPRST"}.find(month) != std::string_view::npos;
        const auto wanted = is_month ? CodiceFiscaleFlaw::none : CodiceFiscaleFlaw::form;
        BOOST_TEST((flaw_of(std::string{"RSSMRA80"} + month + "01H501") == wanted), month);
    }
}
BOOST_AUTO_TEST_CASE(days_run_to_the_end_of_the_month_and_forty_more_for_a_woman) {
    for (const char* day : {"A01", "A31", "A41", "A71", "B28", "B68", "D30", "D70"}) {
        BOOST_TEST((flaw_of(std::string{"RSSMRA79"} + day + "H501") == CodiceFiscaleFlaw::none), day);
    }
    for (const char* day : {"A00", "A32", "A40", "A72", "A99", "B29", "B30", "B69", "B70", "D31", "D71"}) {
        BOOST_TEST((flaw_of(std::string{"RSSMRA79"} + day + "H501") == CodiceFiscaleFlaw::day), day);
    }
}
BOOST_AUTO_TEST_CASE(the_29th_of_february_needs_a_leap_year_in_either_century) {
    for (const char* year : {"00", "04", "80", "96"}) {
        BOOST_TEST((flaw_of(std::string{"RSSMRA"} + year + "B29H501") == CodiceFiscaleFlaw::none), year);
    }
    for (const char* year : {"01", "02", "99"}) {
        BOOST_TEST((flaw_of(std::string{"RSSMRA"} + year + "B29H501") == CodiceFiscaleFlaw::day), year);
    }
}
BOOST_AUTO_TEST_CASE(omocodia_may_replace_any_of_the_seven_digits_in_every_combination) {
    const std::string plain = "RSSMRA80A01H501";
    constexpr std::array<std::size_t, 7> places{6, 7, 9, 10, 12, 13, 14};
    for (unsigned chosen = 0; chosen < 128; ++chosen) {
        std::string fifteen = plain;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if ((chosen >> i & 1U) != 0) {
                fifteen[places[i]] = "LMNPQRSTUV"[fifteen[places[i]] - '0'];
            }
        }
        const auto facts = codice_fiscale_facts(with_letter(fifteen), a_day("2026-11-24"));
        BOOST_REQUIRE_MESSAGE(facts, fifteen);
        BOOST_TEST(facts->birth_date.iso() == "1980-01-01");
        BOOST_TEST(facts->birth_place == "H501");
    }
}
BOOST_AUTO_TEST_CASE(published_omocodes_have_no_flaw) {
    for (const char* text : {"RSSMRA80A01H50MM", "RSSMRA80A01H5LMX", "RSSMRA80A01HRLMS", "RSSMRA80A0MHRLMK", "RSSMRA80ALMHRLMV",
                             "RSSMRA8LALMHRLMG", "RSSMRAULALMHRLMD", "CCCFBA85D03L21VE"}) {
        BOOST_TEST((codice_fiscale_flaw(text) == CodiceFiscaleFlaw::none), text);
    }
}
BOOST_AUTO_TEST_CASE(every_other_check_letter_is_wrong) {
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        BOOST_TEST((codice_fiscale_flaw(std::string{"RSSMRA80A01H501"} + letter) == CodiceFiscaleFlaw::none) == (letter == 'U'));
    }
}
BOOST_AUTO_TEST_CASE(the_year_is_the_nearest_past_one_on_the_day) {
    BOOST_TEST(birth_of("RSSMRA80A01H501", "2026-11-24") == "1980-01-01");
    BOOST_TEST(birth_of("RSSMRA26S24H501", "2026-11-24") == "2026-11-24 or a century before");
    BOOST_TEST(birth_of("RSSMRA26S25H501", "2026-11-24") == "1926-11-25");
}
BOOST_AUTO_TEST_CASE(a_reading_that_makes_a_person_120_years_old_is_none) {
    BOOST_TEST(birth_of("RSSMRA06S24H501", "2026-11-24") == "2006-11-24");
    BOOST_TEST(birth_of("RSSMRA06S25H501", "2026-11-24") == "2006-11-25 or a century before");
}
BOOST_AUTO_TEST_CASE(the_29th_of_february_of_a_year_00_is_never_that_of_1900) {
    BOOST_TEST(birth_of("RSSMRA00B29H501", "2026-11-24") == "2000-02-29");
    BOOST_TEST(birth_of("RSSMRA00B29H501", "2000-02-28") == "none");
}
BOOST_AUTO_TEST_CASE(a_day_above_forty_is_a_womans) {
    BOOST_TEST((codice_fiscale_facts("PTRLGO90L55Z154W", a_day("2026-11-24"))->sex == Sex::female));
    BOOST_TEST((codice_fiscale_facts("RSSMRA80A01H501U", a_day("2026-11-24"))->sex == Sex::male));
}
BOOST_AUTO_TEST_CASE(what_has_a_flaw_has_no_facts) { BOOST_TEST(!codice_fiscale_facts("RSSMRA80A01H501V", a_day("2026-11-24"))); }

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(patient_id)

BOOST_AUTO_TEST_CASE(the_four_kinds_are_told_apart) {
    is_kind("RSSMRA80A01H501U", PatientIdKind::codice_fiscale);
    is_kind("12345678903", PatientIdKind::provisional);
    is_kind("STP0303210000017", PatientIdKind::stp);
    is_kind("ENI0303210000017", PatientIdKind::eni);
}
BOOST_AUTO_TEST_CASE(case_blanks_around_and_the_asterisks_of_code_39_do_not_count) {
    BOOST_TEST(PatientId::parse(" * rssmra80a01h501u *\r\n").value().text() == "RSSMRA80A01H501U");
}
BOOST_AUTO_TEST_CASE(a_codice_fiscale_with_a_wrong_check_letter_is_none) { is_none("RSSMRA80A01H501X"); }
BOOST_AUTO_TEST_CASE(a_codice_fiscale_born_on_the_30th_of_february_is_none) {
    BOOST_TEST(!PatientId::parse(with_letter("RSSMRA80B30H501")));
}
BOOST_AUTO_TEST_CASE(a_provisional_code_with_a_wrong_check_digit_is_none) { is_none("12345678904"); }
BOOST_AUTO_TEST_CASE(a_provisional_code_of_another_length_is_none) {
    is_none("1234567890");
    is_none("123456789030");
}
BOOST_AUTO_TEST_CASE(an_assistance_code_with_a_letter_among_its_digits_is_none) { is_none("STP03032100000A7"); }
BOOST_AUTO_TEST_CASE(an_assistance_code_of_another_length_is_none) {
    is_none("STP030321000001");
    is_none("ENI03032100000170");
}
BOOST_AUTO_TEST_CASE(a_card_number_is_no_patient) { is_none("80380003001234567893"); }
BOOST_AUTO_TEST_CASE(nothing_is_none) {
    is_none("");
    is_none(" ");
    is_none("**");
}
BOOST_AUTO_TEST_CASE(only_a_codice_fiscale_has_facts) { BOOST_TEST(!PatientId::parse("12345678903").value().facts(a_day("2026-11-24"))); }

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(card_number)

BOOST_AUTO_TEST_CASE(twenty_digits_with_prefix_and_check_digit_are_one) {
    BOOST_TEST(is_card_number("80380003001234567893"));
    BOOST_TEST(is_card_number("80380000900090510553"));
}
BOOST_AUTO_TEST_CASE(every_other_check_digit_is_wrong) {
    for (char digit = '0'; digit <= '9'; ++digit) {
        BOOST_TEST(is_card_number(std::string{"8038000300123456789"} + digit) == (digit == '3'));
    }
}
BOOST_AUTO_TEST_CASE(two_neighbours_exchanged_are_found) { BOOST_TEST(!is_card_number("80380003001234567983")); }
BOOST_AUTO_TEST_CASE(the_card_of_another_country_is_none) {
    const std::string austrian = "80040003001234567893";
    BOOST_REQUIRE(passes_luhn(austrian));
    BOOST_TEST(!is_card_number(austrian));
}
BOOST_AUTO_TEST_CASE(another_length_is_none) {
    BOOST_TEST(!is_card_number("8038000300123456789"));
    BOOST_TEST(!is_card_number("803800030012345678930"));
    BOOST_TEST(!is_card_number(""));
}
BOOST_AUTO_TEST_CASE(a_letter_is_none) { BOOST_TEST(!is_card_number("8038000300123456789O")); }

BOOST_AUTO_TEST_SUITE_END()
