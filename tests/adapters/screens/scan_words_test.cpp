#include "adapters/screens/pages/scan_words.hpp"

#include "core/codice_fiscale.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace esente::core::scan;
using esente::screens::scan_words;

namespace {

std::string italian(const char* scanned) { return std::string{scan_words(read_scan(scanned)).italian}; }

void says(const char* scanned, const char* what) {
    BOOST_TEST_INFO(scanned);
    BOOST_TEST(italian(scanned).find(what) != std::string::npos, italian(scanned));
}

} // namespace

BOOST_AUTO_TEST_SUITE(screens_scan_words)

BOOST_AUTO_TEST_CASE(each_flaw_of_a_codice_fiscale_is_told_from_the_others) {
    says("RSSMRA80A01H501", "sono 16");
    says("RSSMRA8OA01H501U", "O al posto di 0");
    says("RSSMRA80A01H501X", "L'ultima lettera");
    says("*RSSMRA80A01H501X*", "L'ultima lettera");
    const std::string impossible = "RSSMRA80B30H501";
    says((impossible + esente::core::codice_fiscale_check_letter(impossible)).c_str(), "data di nascita");
    says("RSSMRA80A01H501U PTRLGO90L55Z154W", "due persone diverse");
}
BOOST_AUTO_TEST_CASE(a_bar_code_that_is_no_patients_says_what_to_scan_instead) {
    says("8001120978561", "sono 11"); // near a provisional code
    says("4006381", "leggere il codice a barre sul retro");
    says("https://example.org/", "leggere il codice a barre sul retro");
}
BOOST_AUTO_TEST_CASE(a_card_number_alone_says_that_the_patient_is_still_missing) {
    says("80380003001234567893", "da solo non dice chi è");
    says(";80380003001234567893?", "da solo non dice chi è");
    says("80380003001234567890", "L'ultima cifra del numero");
    says("80040003001234567893", "comincia con 80380");
}
BOOST_AUTO_TEST_CASE(each_flaw_of_a_stripe_is_told_from_the_others) {
    says("%RSSMRA80A01H501UROSSI  MAR", "solo in parte");
    says("%E?;E?+E?", "non si legge");
    says("%B4111111111111111^ROSSI/MARIO^2912101?", "non è quella di una tessera sanitaria");
    says("%RSSMRA80A01H501UROSSI  MARIO?%PTRLGO90L55Z154WPETROVA  OLGA?", "due persone diverse");
}
BOOST_AUTO_TEST_CASE(the_other_codes_of_patients_have_words_of_their_own) {
    says("12345678904", "provvisorio");
    says("STP030321000001", "STP");
    says("ENI03032100000170", "ENI");
}
BOOST_AUTO_TEST_CASE(every_kind_and_outcome_has_a_sentence_in_both_languages_without_the_scan_itself) {
    std::set<std::string> sentences;
    for (const auto kind : {Kind::none, Kind::codice_fiscale, Kind::provisional, Kind::stp, Kind::eni, Kind::card_number, Kind::stripe}) {
        for (int outcome = 0; outcome <= static_cast<int>(Outcome::contradictory); ++outcome) {
            const auto words = scan_words({.kind = kind, .outcome = static_cast<Outcome>(outcome)});
            BOOST_TEST((!words.italian.empty() && words.italian.back() == '.'));
            BOOST_TEST((!words.english.empty() && words.english.back() == '.'));
            sentences.emplace(words.italian);
        }
    }
    BOOST_TEST(sentences.size() >= 20U);
}

BOOST_AUTO_TEST_SUITE_END()
