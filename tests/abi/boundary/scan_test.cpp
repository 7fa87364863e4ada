#include "station.hpp"

#include <cstddef>
#include <cstring>
#include <string>

namespace {

const char* const stripe = "%RSSMRA80A01H501UROSSI  MARIO?;80380003001234567893?";

esente_scanned scanned(const char* text) {
    auto out = host::sized<esente_scanned>();
    BOOST_TEST(esente_scan(text, &out) == ESENTE_OK);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(scan)

BOOST_AUTO_TEST_CASE(a_stripe_gives_patient_card_number_and_names_without_an_engine) {
    const auto read = scanned(stripe);
    BOOST_TEST(read.kind == ESENTE_SCAN_STRIPE);
    BOOST_TEST(read.outcome == ESENTE_SCAN_READ);
    BOOST_TEST(std::string{read.patient_id} == "RSSMRA80A01H501U");
    BOOST_TEST(std::string{read.card_number} == "80380003001234567893");
    BOOST_TEST(std::string{read.surname} == "ROSSI");
    BOOST_TEST(std::string{read.given_name} == "MARIO");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_a_value_with_the_kind_it_nearly_was) {
    const auto read = scanned("RSSMRA80A01H501X");
    BOOST_TEST(read.kind == ESENTE_SCAN_CODICE_FISCALE);
    BOOST_TEST(read.outcome == ESENTE_SCAN_WRONG_CHECK);
    BOOST_TEST(std::string{read.patient_id} == "");
}

BOOST_AUTO_TEST_CASE(no_text_is_unrecognised) {
    BOOST_TEST(scanned(nullptr).outcome == ESENTE_SCAN_UNRECOGNISED);
    BOOST_TEST(scanned("").kind == ESENTE_SCAN_OF_NOTHING);
}

BOOST_AUTO_TEST_CASE(a_text_too_long_or_not_utf8_is_a_host_mistake_and_leaves_zeroes) {
    const std::string longest(256, ' ');
    BOOST_TEST(scanned(longest.c_str()).outcome == ESENTE_SCAN_UNRECOGNISED);
    for (const std::string& text : {longest + " ", std::string{"RSSMRA80A01H501U\xC3\x28"}}) {
        auto out = host::sized<esente_scanned>();
        out.outcome = ESENTE_SCAN_READ;
        BOOST_TEST(esente_scan(text.c_str(), &out) == ESENTE_E_ARGUMENT);
        BOOST_TEST(out.outcome == ESENTE_SCAN_UNRECOGNISED);
    }
}

BOOST_AUTO_TEST_CASE(a_result_that_is_null_or_has_no_size_is_a_host_mistake) {
    BOOST_TEST(esente_scan(stripe, nullptr) == ESENTE_E_ARGUMENT);
    esente_scanned blank{};
    BOOST_TEST(esente_scan(stripe, &blank) == ESENTE_E_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(nothing_is_written_past_the_size_an_older_host_gives) {
    auto older = host::sized<esente_scanned>();
    older.struct_size = offsetof(esente_scanned, card_number);
    std::strcpy(older.card_number, "untouched");
    BOOST_TEST(esente_scan(stripe, &older) == ESENTE_OK);
    BOOST_TEST(std::string{older.patient_id} == "RSSMRA80A01H501U");
    BOOST_TEST(std::string{older.card_number} == "untouched");
}

BOOST_FIXTURE_TEST_CASE(a_patient_is_entered_by_a_raw_scan, Station) {
    for (const char* text : {stripe, "*RSSMRA80A01H501U*\r\n",
                             "%rssmra80a01h501urossi  mario_\xC3\xB2"
                             "80380003001234567893_"}) {
        const auto patient = enter(ESENTE_MODE_PAPER, text);
        auto identity = host::sized<esente_identity>();
        BOOST_TEST(esente_patient_describe(patient.get(), &identity) == ESENTE_OK);
        BOOST_TEST(std::string{identity.patient_id} == "RSSMRA80A01H501U");
        BOOST_TEST(identity.assurance == ESENTE_DECLARED);
    }
}

BOOST_FIXTURE_TEST_CASE(another_card_number_than_the_stripes_is_usage, Station) {
    auto entry = host::sized<esente_entry>();
    entry.mode = ESENTE_MODE_PAPER;
    entry.patient_id = stripe;
    entry.card_number = "80380000900090510553";
    esente_patient* patient = nullptr;
    BOOST_TEST(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "USAGE");
}

BOOST_FIXTURE_TEST_CASE(the_refusal_of_a_scan_says_what_it_nearly_was_and_repeats_nothing_of_it, Station) {
    auto entry = host::sized<esente_entry>();
    entry.mode = ESENTE_MODE_CARE;
    entry.patient_id = "%RSSMRA80A01H501XROSSI  MARIO?";
    esente_patient* patient = nullptr;
    BOOST_TEST(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.detail}.find("codice fiscale") != std::string::npos);
    BOOST_TEST(std::string{error.detail}.find("RSSMRA") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
