#include "core/card/personal_data.hpp"

#include "fakes/synthetic_card.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;
using core::Fault;
using core::card::parse_personal_data;
using core::card::personal_data_extent;
using fakes::padded;
using fakes::part;

namespace {

void fails(const core::card::Bytes& bytes, Fault fault) {
    const auto parsed = parse_personal_data(bytes);
    BOOST_REQUIRE(!parsed.ok());
    BOOST_TEST((parsed.error().fault == fault));
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_personal_data)

BOOST_AUTO_TEST_CASE(an_italian_patients_fields_are_all_read) {
    const auto data = parse_personal_data(padded(fakes::mario_rossi));
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->issuer == "6120");
    BOOST_TEST(data->issued->iso() == "2021-03-01");
    BOOST_TEST(data->expires->iso() == "2027-12-31");
    BOOST_TEST(data->surname == "ROSSI");
    BOOST_TEST(data->given_name == "MARIO");
    BOOST_TEST(data->birth_date->iso() == "1980-01-01");
    BOOST_TEST((data->sex == core::Sex::male));
    BOOST_TEST(data->id.text() == "RSSMRA80A01H501U");
    BOOST_TEST(data->birth_place == "H501");
    BOOST_TEST(data->used == 111U);
    BOOST_TEST(data->header == 111U);
}

BOOST_AUTO_TEST_CASE(a_patient_born_abroad_without_a_town_of_birth_is_read) {
    const auto data = parse_personal_data(padded(fakes::foreign_born));
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->surname == "PETROVA");
    BOOST_TEST(data->birth_place.empty());
    BOOST_TEST(data->id.text() == "PTRLGO90L55Z154W");
}

BOOST_AUTO_TEST_CASE(the_longest_names_are_read_whole) {
    const auto data = parse_personal_data(padded(fakes::longest));
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->surname.size() == 80U);
    BOOST_TEST(data->given_name.size() == 86U);
    BOOST_TEST(data->used == 337U);
}

BOOST_AUTO_TEST_CASE(a_header_that_leaves_itself_out_does_not_matter) {
    const auto data = parse_personal_data(padded(replaced(fakes::mario_rossi, "00006F", "000069")));
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->header == 105U);
    BOOST_TEST(data->used == 111U);
}

BOOST_AUTO_TEST_CASE(lengths_in_lower_case_are_read) {
    const auto lower = replaced(replaced(fakes::mario_rossi, "00006F", "00006f"), "0AVIA", "0aVIA");
    BOOST_TEST(parse_personal_data(padded(lower)).ok());
}

BOOST_AUTO_TEST_CASE(a_name_in_latin_1_becomes_utf_8) {
    const auto data = parse_personal_data(padded(replaced(fakes::mario_rossi, "ROSSI", "ROSS\xCC")));
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->surname == "ROSS\xC3\x8C");
}

BOOST_AUTO_TEST_CASE(a_name_in_utf_8_stays_as_it_is) {
    const auto data = parse_personal_data(padded(replaced(fakes::mario_rossi, "ROSSI", "ROS\xC3\x8C")));
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->surname == "ROS\xC3\x8C");
}

BOOST_AUTO_TEST_CASE(a_codice_fiscale_with_omocodia_is_accepted) {
    const auto data = parse_personal_data(padded(replaced(fakes::mario_rossi, "RSSMRA80A01H501U", "RSSMRA80A01H50MM")));
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->id.text() == "RSSMRA80A01H50MM");
}

BOOST_AUTO_TEST_CASE(a_file_of_zeros_is_a_blank_card) { fails(core::card::Bytes(128, 0x00), Fault::card_blank); }
BOOST_AUTO_TEST_CASE(a_file_of_ff_is_a_blank_card) { fails(core::card::Bytes(128, 0xFF), Fault::card_blank); }
BOOST_AUTO_TEST_CASE(an_empty_file_is_bad_card_data) { fails({}, Fault::card_data); }
BOOST_AUTO_TEST_CASE(a_header_that_is_not_hexadecimal_is_bad_card_data) {
    fails(padded(replaced(fakes::mario_rossi, "00006F", "0000XF")), Fault::card_data);
}
BOOST_AUTO_TEST_CASE(a_length_that_is_not_hexadecimal_is_bad_card_data) {
    fails(padded(replaced(fakes::mario_rossi, "05ROSSI", "0GROSSI")), Fault::card_data);
}
BOOST_AUTO_TEST_CASE(a_length_that_leads_beyond_the_file_is_bad_card_data) {
    fails(padded(replaced(fakes::longest, "50CC", "FFCC")), Fault::card_data);
}
BOOST_AUTO_TEST_CASE(a_wrong_check_letter_is_bad_card_data) {
    fails(padded(replaced(fakes::mario_rossi, "H501U", "H501V")), Fault::card_data);
}

BOOST_AUTO_TEST_CASE(a_file_cut_anywhere_before_its_last_field_is_bad_card_data) {
    const auto whole = padded(fakes::mario_rossi);
    for (std::size_t length = 7; length < 111; ++length) {
        fails(part(whole, 0, length), Fault::card_data);
    }
}

BOOST_AUTO_TEST_CASE(the_extent_of_what_was_read_whole_is_the_end_of_the_fields) {
    BOOST_TEST(personal_data_extent(padded(fakes::mario_rossi)) == 111U);
}
BOOST_AUTO_TEST_CASE(the_extent_of_a_part_is_what_the_header_announces) {
    BOOST_TEST(personal_data_extent(part(padded(fakes::longest), 0, 128)) == 337U);
}
BOOST_AUTO_TEST_CASE(a_header_too_small_does_not_shorten_the_extent) {
    const auto lying = padded(replaced(fakes::longest, "000151", "000006"));
    BOOST_TEST(personal_data_extent(part(lying, 0, 128)) > 128U);
}
BOOST_AUTO_TEST_CASE(a_header_too_large_does_not_lead_beyond_the_file) {
    BOOST_TEST(personal_data_extent(part(padded(replaced(fakes::longest, "000151", "FFFFFF")), 0, 128)) == 400U);
}
BOOST_AUTO_TEST_CASE(what_is_no_personal_data_has_no_extent) { BOOST_TEST(personal_data_extent(core::card::Bytes(128, 0xFF)) == 0U); }

BOOST_AUTO_TEST_CASE(the_recomputed_form_of_the_hash_input_has_a_header_that_counts_itself) {
    const auto whole = padded(replaced(fakes::mario_rossi, "00006F", "000069"));
    const auto data = parse_personal_data(whole);
    BOOST_REQUIRE(data.ok());
    const auto inputs = core::card::hash_inputs(*data, part(whole, 0, 128), whole);
    BOOST_TEST(std::string(inputs.recomputed.begin(), inputs.recomputed.end()) == fakes::mario_rossi);
    BOOST_TEST(inputs.used == part(whole, 0, 111), boost::test_tools::per_element());
    BOOST_TEST(inputs.whole.size() == 400U);
}

BOOST_AUTO_TEST_SUITE_END()
