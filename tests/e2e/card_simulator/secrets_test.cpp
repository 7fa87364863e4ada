#include "exchange.hpp"

#include <boost/test/unit_test.hpp>

namespace {

constexpr std::string_view right_pin = "00 20 00 10 08 31 32 33 34 35 FF FF FF";
constexpr std::string_view wrong_pin = "00 20 00 10 08 31 31 31 31 31 31 31 31";

} // namespace

BOOST_AUTO_TEST_SUITE(secrets)

BOOST_AUTO_TEST_CASE(three_wrong_pins_block_and_the_puk_frees) {
    TestCard card;
    BOOST_TEST(card.transmit("00 20 00 10 00") == "63C3");
    BOOST_TEST(card.transmit(wrong_pin) == "63C2");
    BOOST_TEST(card.transmit(wrong_pin) == "63C1");
    BOOST_TEST(card.transmit(wrong_pin) == "6983");
    card.card().reset();
    BOOST_TEST(card.transmit(right_pin) == "6983");
    BOOST_TEST(card.transmit("00 2C 00 10 10 31 32 33 34 35 36 37 38 35 35 35 35 35 FF FF FF") == "9000");
    BOOST_TEST(card.transmit("00 20 00 10 08 35 35 35 35 35 FF FF FF") == "9000");
}

BOOST_AUTO_TEST_CASE(a_wrong_puk_costs_one_of_eight_tries) {
    TestCard card;
    BOOST_TEST(card.transmit("00 2C 00 10 10 39 39 39 39 39 39 39 39 35 35 35 35 35 FF FF FF") == "63C7");
}

BOOST_AUTO_TEST_CASE(the_reference_with_backtracking_names_the_same_pin) {
    TestCard card;
    BOOST_TEST(card.transmit("00 20 00 90 08 31 32 33 34 35 FF FF FF") == "9000");
}

BOOST_AUTO_TEST_CASE(a_pin_is_changed_by_who_knows_it) {
    TestCard card;
    BOOST_TEST(card.transmit("00 24 00 10 10 31 31 31 31 31 FF FF FF 35 35 35 35 35 FF FF FF") == "63C2");
    BOOST_TEST(card.transmit("00 24 00 10 10 31 32 33 34 35 FF FF FF 35 35 35 35 35 FF FF FF") == "9000");
    BOOST_TEST(card.transmit(right_pin) == "63C2");
}

BOOST_AUTO_TEST_CASE(protected_files_and_the_key_want_the_pin) {
    TestCard card;
    BOOST_TEST_REQUIRE(card.transmit("00 A4 08 00 06 D0 00 D3 00 D3 01 00").ends_with("9000"));
    BOOST_TEST(card.transmit("00 B0 00 00 01") == "6982");
    BOOST_TEST(card.transmit("00 2A 80 86 02 00 01 00") == "6982");
    BOOST_TEST_REQUIRE(card.transmit(right_pin) == "9000");
    BOOST_TEST(card.transmit("00 B0 00 00 01") == "009000");
    BOOST_TEST(card.transmit("00 2A 80 86 02 00 01 00") == "6985");
}

BOOST_AUTO_TEST_CASE(a_reset_forgets_the_pin) {
    TestCard card;
    BOOST_TEST_REQUIRE(card.transmit(right_pin) == "9000");
    card.card().reset();
    BOOST_TEST(card.transmit("00 2A 80 86 02 00 01 00") == "6982");
}

BOOST_AUTO_TEST_SUITE_END()
