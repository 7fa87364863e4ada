#include "check_digits.hpp"
#include "faults.hpp"
#include "personal_data.hpp"
#include "timing.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

namespace {

/// Vector A of the card's description: 111 used bytes.
simulator::CardDescription vector_a() {
    simulator::CardDescription card;
    card.issuer = "6120";
    card.issued = "2021-03-01";
    card.expires = "2027-12-31";
    card.surname = "ROSSI";
    card.given_name = "MARIO";
    card.birth_date = "1980-01-01";
    card.sex = "M";
    card.codice_fiscale = "RSSMRA80A01H501U";
    card.birth_place = card.residence = "H501";
    card.address = "VIA ROMA 1";
    return card;
}

std::string text(const simulator::Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

} // namespace

BOOST_AUTO_TEST_SUITE(personal_data)

BOOST_AUTO_TEST_CASE(the_published_example_comes_out_byte_for_byte) {
    BOOST_TEST(text(simulator::personal_data_of(vector_a())) ==
               "00006F0461200801032021083112202705ROSSI05MARIO080101198001M0010RSSMRA80A01H501U0004H501000004H5010AVIA ROMA 100");
}

BOOST_AUTO_TEST_CASE(the_longest_names_and_address_use_337_bytes) {
    simulator::Faults faults;
    faults.add("max-lengths");
    BOOST_TEST(text(simulator::personal_data_of(faults.applied_to(vector_a()))).substr(0, 6) == "000151");
}

BOOST_AUTO_TEST_CASE(a_header_that_leaves_itself_out_counts_six_bytes_less) {
    simulator::Faults faults;
    faults.add("header-excluding");
    BOOST_TEST(text(faults.personal_data_file(simulator::personal_data_of(vector_a()))).substr(0, 6) == "000069");
}

BOOST_AUTO_TEST_CASE(blank_files_have_their_full_size) {
    simulator::Faults faults;
    faults.add("blank-ff");
    BOOST_TEST((faults.personal_data_file(simulator::personal_data_of(vector_a())) == simulator::Bytes(400, 0xFF)));
}

BOOST_AUTO_TEST_CASE(a_truncated_file_ends_inside_the_codice_fiscale) {
    simulator::Faults faults;
    faults.add("truncated");
    BOOST_TEST(text(faults.personal_data_file(simulator::personal_data_of(vector_a()))).ends_with("10RSSMRA80"));
}

BOOST_AUTO_TEST_CASE(lower_case_concerns_lengths_and_not_values) {
    simulator::Faults faults;
    faults.add("lower-case-hex");
    const std::string file = text(faults.personal_data_file(simulator::personal_data_of(vector_a())));
    BOOST_TEST(file.starts_with("00006f04612008"));
    BOOST_TEST(file.find("0aVIA ROMA 1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_omocode_has_a_letter_for_its_last_digit_and_a_fitting_check_letter) {
    BOOST_TEST(simulator::omocode_of("RSSMRA80A01H501U") == "RSSMRA80A01H50MM");
    BOOST_TEST(simulator::omocode_of("RSSMRA80A01H50MM") == "RSSMRA80A01H5LMX");
}

BOOST_AUTO_TEST_CASE(the_luhn_digit_is_that_of_the_published_example) {
    BOOST_TEST(simulator::with_luhn_digit("612000123456700") == "6120001234567006");
}

BOOST_AUTO_TEST_CASE(an_unknown_fault_or_a_number_where_none_belongs_is_refused) {
    simulator::Faults faults;
    BOOST_CHECK_THROW(faults.add("no-such-fault"), std::invalid_argument);
    BOOST_CHECK_THROW(faults.add("mute=3"), std::invalid_argument);
    BOOST_CHECK_THROW(faults.add("mute-after=x"), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(the_timing_model_charges_exchanges_bytes_and_second_blocks) {
    using std::chrono::microseconds;
    BOOST_TEST((simulator::exchange_time(simulator::Timing::off, 5, 258) == microseconds{0}));
    BOOST_TEST((simulator::exchange_time(simulator::Timing::cns, 5, 130) == microseconds{11'700 + 135 * 86}));
    BOOST_TEST((simulator::exchange_time(simulator::Timing::cns, 5, 256) == microseconds{11'700 + 261 * 86}));
    BOOST_TEST((simulator::exchange_time(simulator::Timing::cns, 5, 257) == microseconds{11'700 + 262 * 86 + 65'000}));
}

BOOST_AUTO_TEST_CASE(every_example_card_has_a_fitting_check_letter_and_card_id) {
    int cards = 0;
    for (const auto& entry : std::filesystem::directory_iterator(ESENTE_SOURCE_DIR "/samples/card-simulator/cards")) {
        const auto card = simulator::read_description(entry.path().string());
        BOOST_TEST(simulator::check_letter(card.codice_fiscale.substr(0, 15)) == card.codice_fiscale.back(), card.card_id);
        BOOST_TEST(simulator::with_luhn_digit(card.card_id.substr(0, 15)) == card.card_id, card.card_id);
        BOOST_TEST(card.card_id.substr(0, 4) == card.issuer, card.card_id);
        BOOST_TEST(card.card_id.substr(1, 3) == "030", card.card_id);
        ++cards;
    }
    BOOST_TEST(cards >= 8);
}

BOOST_AUTO_TEST_SUITE_END()
