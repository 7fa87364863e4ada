#include "house.hpp"

#include <string>

using namespace esente;
using namespace esente::screens::test;
using screens::Response;

namespace {

struct Scanner : House {
    std::string told(const std::string& text) {
        const auto visit = entered();
        const auto response = post(visit->path("lettura"), {{"key", visit->page_key}, {"text", text}});
        BOOST_REQUIRE_EQUAL(response.status, 200);
        BOOST_TEST(response.type == "application/json");
        BOOST_TEST(!visit->progress.patient);
        return response.body;
    }
    Response typed(const std::string& code, const std::string& number) {
        const auto visit = entered();
        return post(
            visit->path("assistito"),
            {{"key", visit->page_key}, {"codice_fiscale", code}, {"card_number", number}, {"mode", "paper"}, {"why_no_card", "no_chip"}});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(screens_scan_act, Scanner)

BOOST_AUTO_TEST_CASE(a_bar_code_gives_the_patients_code) {
    BOOST_TEST(told("*rssmra80a01h501u*") == R"({"outcome":"read","stripe":false,"id":"RSSMRA80A01H501U","number":"","text":""})");
}
BOOST_AUTO_TEST_CASE(a_stripe_gives_code_and_number_whatever_the_keyboard) {
    const auto both = R"({"outcome":"read","stripe":true,"id":"RSSMRA80A01H501U","number":"80380003001234567893","text":""})";
    BOOST_TEST(told("%RSSMRA80A01H501UROSSI  MARIO?;80380003001234567893?") == both);
    BOOST_TEST(told("%RSSMRA80A01H501UROSSI  MARIO_\xC3\xB2"
                    "80380003001234567893_") == both);
}
BOOST_AUTO_TEST_CASE(what_is_nearly_a_code_is_named_with_what_to_do) {
    const auto text = told("RSSMRA80A01H501X");
    BOOST_TEST(text.find(R"("outcome":"nearly","stripe":false,"id":"")") != std::string::npos);
    BOOST_TEST(text.find("ultima lettera") != std::string::npos);
    BOOST_TEST(text.find("RSSMRA") == std::string::npos);
}
BOOST_AUTO_TEST_CASE(what_resembles_no_code_is_said_to_be_none) {
    BOOST_TEST(told("MARIO").find(R"("outcome":"none")") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_whole_stripe_in_the_field_of_the_code_names_the_patient) {
    BOOST_TEST(typed("%RSSMRA80A01H501UROSSI  MARIO?;80380003001234567893?", "").status == 200);
}
BOOST_AUTO_TEST_CASE(each_mistake_on_the_patients_page_says_what_it_is) {
    BOOST_TEST(says(typed("RSSMRA80A01H501X", ""), "ultima lettera"));
    BOOST_TEST(says(typed("", ""), "Leggere o digitare il codice dell&#39;assistito"));
    BOOST_TEST(says(typed("RSSMRA80A01H501U", "80380003001234567890"), "ultima cifra del numero della tessera"));
    BOOST_TEST(says(typed("RSSMRA80A01H501U", "abc"), "comincia con 80380"));
    BOOST_TEST(says(typed(";80380003001234567893?", ""), "da solo non dice chi è"));
    BOOST_TEST(
        says(typed("%RSSMRA80A01H501UROSSI  MARIO?;80380003001234567893?", "80380000900090510553"), "non è quello della tessera letta"));
}

BOOST_AUTO_TEST_SUITE_END()
