#include "core/scan/scan.hpp"

#include "core/scan/wording.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace esente::core;
using scan::Kind;
using scan::Outcome;
using scan::read_scan;

namespace esente::core::scan {
inline std::ostream& operator<<(std::ostream& out, Kind kind) { return out << "kind " << static_cast<int>(kind); }
inline std::ostream& operator<<(std::ostream& out, Outcome outcome) { return out << "outcome " << static_cast<int>(outcome); }
} // namespace esente::core::scan

namespace {

const std::string mario = "RSSMRA80A01H501U";
const std::string number = "80380003001234567893";
const std::string first_track = "%RSSMRA80A01H501UROSSI  MARIO?";
const std::string second_track = ";80380003001234567893?";

void holds(const std::string& typed, Kind kind, const std::string& id, const std::string& card_number = "") {
    const auto read = read_scan(typed);
    BOOST_TEST_INFO(typed);
    BOOST_TEST(read.outcome == Outcome::read);
    BOOST_TEST(read.kind == kind);
    BOOST_TEST((read.id ? read.id->text() : "") == id);
    BOOST_TEST(read.card_number == card_number);
}

void is_refused(const std::string& typed, Kind kind, Outcome outcome) {
    const auto read = read_scan(typed);
    BOOST_TEST_INFO(typed);
    BOOST_TEST(read.outcome == outcome);
    BOOST_TEST(read.kind == kind);
    BOOST_TEST((!read.id && read.card_number.empty() && read.surname.empty() && read.given_name.empty()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(scan_codes)

BOOST_AUTO_TEST_CASE(code_39_is_read_with_asterisks_and_without) {
    holds(mario, Kind::codice_fiscale, mario);
    holds("*" + mario + "*", Kind::codice_fiscale, mario);
    holds("*" + mario + "*\r\n", Kind::codice_fiscale, mario);
    holds("*" + mario, Kind::codice_fiscale, mario);
}
BOOST_AUTO_TEST_CASE(code_39_is_read_with_its_symbology_identifier) { holds("]A0" + mario, Kind::codice_fiscale, mario); }
BOOST_AUTO_TEST_CASE(asterisks_of_an_american_keyboard_on_an_italian_one_are_read) {
    holds("(" + mario + "(", Kind::codice_fiscale, mario);
}
BOOST_AUTO_TEST_CASE(caps_lock_does_not_count) { holds("rssmra80a01h501u", Kind::codice_fiscale, mario); }
BOOST_AUTO_TEST_CASE(a_code_typed_in_groups_is_read) {
    holds("RSS MRA 80A01 H501U", Kind::codice_fiscale, mario);
    holds("8038 0003 0012 3456 7893", Kind::card_number, "", number);
}
BOOST_AUTO_TEST_CASE(omocodia_is_read) { holds("*RSSMRAULALMHRLMD*", Kind::codice_fiscale, "RSSMRAULALMHRLMD"); }
BOOST_AUTO_TEST_CASE(the_other_codes_of_patients_are_read) {
    holds("12345678903", Kind::provisional, "12345678903");
    holds("stp0303210000017", Kind::stp, "STP0303210000017");
    holds("*ENI0303210000017*", Kind::eni, "ENI0303210000017");
}
BOOST_AUTO_TEST_CASE(a_card_number_alone_is_read) { holds(number, Kind::card_number, "", number); }
BOOST_AUTO_TEST_CASE(a_patient_and_a_card_number_one_after_the_other_are_read_in_either_order) {
    holds(mario + "\t" + number, Kind::codice_fiscale, mario, number);
    holds(number + "\r\n*" + mario + "*\r\n", Kind::codice_fiscale, mario, number);
}
BOOST_AUTO_TEST_CASE(the_same_code_scanned_twice_is_one) { holds("*" + mario + "**" + mario + "*", Kind::codice_fiscale, mario); }

BOOST_AUTO_TEST_CASE(nothing_is_refused) {
    for (const char* text : {"", " ", "\r\n", "**", "\x02\x03"}) {
        is_refused(text, Kind::none, Outcome::unrecognised);
    }
}
BOOST_AUTO_TEST_CASE(a_text_of_another_sort_is_refused) {
    for (const char* text : {"MARIO ROSSI", "0", "1234", "https://example.org/", "RSSMRA80A01H501\xC3\x99", "\xFF\xFE"}) {
        is_refused(text, Kind::none, Outcome::unrecognised);
    }
}
BOOST_AUTO_TEST_CASE(a_text_beyond_the_limit_is_refused) {
    holds(mario + std::string(scan::longest - mario.size(), ' '), Kind::codice_fiscale, mario);
    is_refused(mario + std::string(scan::longest - mario.size() + 1, ' '), Kind::none, Outcome::unrecognised);
    is_refused(std::string(1'000'000, '%'), Kind::none, Outcome::unrecognised);
}
BOOST_AUTO_TEST_CASE(a_codice_fiscale_with_a_wrong_check_letter_is_said_to_be_nearly_one) {
    is_refused("RSSMRA80A01H501X", Kind::codice_fiscale, Outcome::wrong_check);
    is_refused("RSS MRA 80A01 H501X", Kind::codice_fiscale, Outcome::wrong_check);
}
BOOST_AUTO_TEST_CASE(a_codice_fiscale_with_a_character_out_of_place_is_said_to_be_nearly_one) {
    is_refused("RSSMRA8OA01H501U", Kind::codice_fiscale, Outcome::wrong_form);
}
BOOST_AUTO_TEST_CASE(a_codice_fiscale_born_on_an_impossible_day_is_said_to_be_nearly_one) {
    is_refused(std::string{"RSSMRA80B30H501"} + codice_fiscale_check_letter("RSSMRA80B30H501"), Kind::codice_fiscale,
               Outcome::impossible_day);
}
BOOST_AUTO_TEST_CASE(a_codice_fiscale_with_characters_missing_or_too_many_is_said_to_be_nearly_one) {
    is_refused("RSSMRA80A01H501", Kind::codice_fiscale, Outcome::wrong_length);
    is_refused("RSSMRA80A01H501UU", Kind::codice_fiscale, Outcome::wrong_length);
    is_refused("SSMRA80A01H501U", Kind::codice_fiscale, Outcome::wrong_length);
}
BOOST_AUTO_TEST_CASE(a_provisional_code_with_a_flaw_is_said_to_be_nearly_one) {
    is_refused("12345678904", Kind::provisional, Outcome::wrong_check);
    is_refused("1234567890", Kind::provisional, Outcome::wrong_length);
}
BOOST_AUTO_TEST_CASE(an_assistance_code_with_a_flaw_is_said_to_be_nearly_one) {
    is_refused("STP03032100000A7", Kind::stp, Outcome::wrong_form);
    is_refused("STP030321000001", Kind::stp, Outcome::wrong_length);
    is_refused("ENI03032100000170", Kind::eni, Outcome::wrong_length);
}
BOOST_AUTO_TEST_CASE(a_card_number_with_a_flaw_is_said_to_be_nearly_one) {
    is_refused("80380003001234567890", Kind::card_number, Outcome::wrong_check);
    is_refused("80040003001234567893", Kind::card_number, Outcome::wrong_form);
    is_refused("8038000300123456789", Kind::card_number, Outcome::wrong_length);
    is_refused("803800030012345678930", Kind::card_number, Outcome::wrong_length);
}
BOOST_AUTO_TEST_CASE(two_patients_are_a_contradiction) {
    is_refused(mario + " PTRLGO90L55Z154W", Kind::codice_fiscale, Outcome::contradictory);
}
BOOST_AUTO_TEST_CASE(two_card_numbers_are_a_contradiction) {
    is_refused(number + " 80380000900090510553", Kind::card_number, Outcome::contradictory);
}
BOOST_AUTO_TEST_CASE(a_good_code_does_not_hide_a_bad_one_beside_it) {
    is_refused(mario + " 80380003001234567890", Kind::card_number, Outcome::wrong_check);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scan_stripe)

BOOST_AUTO_TEST_CASE(track_1_gives_patient_and_names) {
    holds(first_track, Kind::stripe, mario);
    const auto read = read_scan("%DLCNNL80A41H501HDE LUCA  ANNA LIA   ?");
    BOOST_TEST(read.surname == "DE LUCA");
    BOOST_TEST(read.given_name == "ANNA LIA");
}
BOOST_AUTO_TEST_CASE(track_2_gives_the_card_number_with_blank_padding_or_without) {
    holds(second_track, Kind::stripe, "", number);
    holds("; 80380003001234567893     ?\r", Kind::stripe, "", number);
}
BOOST_AUTO_TEST_CASE(both_tracks_give_both_in_either_order_and_over_two_lines) {
    holds(first_track + second_track, Kind::stripe, mario, number);
    holds(second_track + first_track, Kind::stripe, mario, number);
    holds(first_track + "\r\n" + second_track + "\r\n", Kind::stripe, mario, number);
    BOOST_TEST(read_scan(second_track + first_track).surname == "ROSSI");
}
BOOST_AUTO_TEST_CASE(an_empty_third_track_does_not_count) {
    holds(first_track + second_track + ";?", Kind::stripe, mario, number);
    holds(first_track + second_track + "+?", Kind::stripe, mario, number);
}
BOOST_AUTO_TEST_CASE(a_stripe_swiped_twice_is_one) {
    holds(first_track + second_track + first_track + second_track, Kind::stripe, mario, number);
}
BOOST_AUTO_TEST_CASE(an_american_keyboard_on_an_italian_one_is_read) {
    holds("%rssmra80a01h501urossi  mario_\xC3\xB2" + number + "_^_", Kind::stripe, mario, number);
    const auto read = read_scan("%RSSMRA80A01H501UD\xC3\x80ROSSI  MARIO_\xC3\x92" + number + "_");
    BOOST_TEST(read.surname == "D'ROSSI");
    BOOST_TEST(read.card_number == number);
}
BOOST_AUTO_TEST_CASE(names_that_nothing_parts_are_not_guessed_at) {
    const auto read = read_scan("%RSSMRA80A01H501UROSSI MARIO?");
    BOOST_TEST(read.id->text() == mario);
    BOOST_TEST((read.surname.empty() && read.given_name.empty()));
}
BOOST_AUTO_TEST_CASE(a_track_the_reader_could_not_read_leaves_the_other) {
    holds(first_track + ";E?", Kind::stripe, mario);
    holds("%E?" + second_track, Kind::stripe, "", number);
}
BOOST_AUTO_TEST_CASE(a_stripe_the_reader_could_not_read_at_all_is_said_so) {
    for (const char* text : {"%E?;E?+E?", "%?;?", "%   ?"}) {
        is_refused(text, Kind::stripe, Outcome::unreadable);
    }
}
BOOST_AUTO_TEST_CASE(a_track_without_its_end_is_cut_short) {
    is_refused("%RSSMRA80A01H501UROSSI  MAR", Kind::stripe, Outcome::cut_short);
    is_refused(first_track + ";8038000300", Kind::stripe, Outcome::cut_short);
}
BOOST_AUTO_TEST_CASE(a_flaw_in_one_track_is_not_hidden_by_the_other) {
    is_refused("%RSSMRA80A01H501XROSSI  MARIO?" + second_track, Kind::codice_fiscale, Outcome::wrong_check);
    is_refused(first_track + ";80380003001234567890?", Kind::card_number, Outcome::wrong_check);
}
BOOST_AUTO_TEST_CASE(a_stripe_of_another_sort_of_card_is_refused) {
    is_refused("%B4111111111111111^ROSSI/MARIO^2912101?", Kind::stripe, Outcome::wrong_form);
    is_refused(";4111111111111111=2912101?", Kind::stripe, Outcome::wrong_form);
    is_refused(";" + mario + "?", Kind::stripe, Outcome::wrong_form);
}
BOOST_AUTO_TEST_CASE(what_stands_between_tracks_is_refused) {
    is_refused(first_track + "X" + second_track, Kind::stripe, Outcome::wrong_form);
}
BOOST_AUTO_TEST_CASE(the_stripes_of_two_cards_are_a_contradiction) {
    is_refused(first_track + "%PTRLGO90L55Z154WPETROVA  OLGA?", Kind::stripe, Outcome::contradictory);
    is_refused(first_track + second_track + ";80380000900090510553?", Kind::card_number, Outcome::contradictory);
}
BOOST_AUTO_TEST_CASE(hostile_characters_in_a_name_are_replaced) {
    BOOST_TEST(read_scan("%RSSMRA80A01H501URO\x1BSSI  MARIO?").surname == "RO\xEF\xBF\xBDSSI");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scan_wording)

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_without_the_scan_itself) {
    BOOST_TEST(scan::what_is_wrong(read_scan("RSSMRA80A01H501X")) == "looks like a codice fiscale, but its check character does not fit");
    BOOST_TEST(scan::what_is_wrong(read_scan("MARIO")) ==
               "is no codice fiscale, STP, ENI, provisional code, card number or magnetic stripe");
    BOOST_TEST(scan::what_is_wrong(read_scan(number)) == "is a card number");
}
BOOST_AUTO_TEST_CASE(every_kind_and_outcome_has_words) {
    for (const auto kind : {Kind::codice_fiscale, Kind::provisional, Kind::stp, Kind::eni, Kind::card_number, Kind::stripe}) {
        for (int outcome = static_cast<int>(Outcome::wrong_length); outcome <= static_cast<int>(Outcome::contradictory); ++outcome) {
            const auto words = scan::what_is_wrong({.kind = kind, .outcome = static_cast<Outcome>(outcome)});
            BOOST_TEST((words.find("nothing known") == std::string::npos && words.back() != ' '), words);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
