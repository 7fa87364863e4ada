#include "exchange.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(selecting_the_personal_data_by_path_gives_their_control_information) {
    TestCard card;
    BOOST_TEST(card.transmit(select_personal_data) == "6F1B8002019082030100008302110285010186"
                                                      "0900FFFFFFFFFFFFFFFF9000");
}

BOOST_AUTO_TEST_CASE(without_le_a_selection_gives_no_control_information) {
    TestCard card;
    BOOST_TEST(card.transmit("00 A4 08 00 04 11 00 11 02") == "9000");
    BOOST_TEST(card.transmit("00 A4 00 0C 02 3F 00") == "9000");
}

BOOST_AUTO_TEST_CASE(the_whole_file_comes_in_256_and_144_bytes) {
    TestCard card;
    BOOST_TEST_REQUIRE(card.transmit(select_personal_data).ends_with("9000"));
    BOOST_TEST(card.transmit("00 B0 00 00 00").size() == 2 * (256 + 2));
    BOOST_TEST(card.transmit("00 B0 01 00 90").size() == 2 * (144 + 2));
    BOOST_TEST(card.transmit("00 B0 01 90 01") == "6B00");
}

BOOST_AUTO_TEST_CASE(the_card_id_is_sixteen_digits_that_pass_luhn) {
    TestCard card;
    BOOST_TEST_REQUIRE(card.transmit(select_card_id).ends_with("9000"));
    BOOST_TEST(card.transmit("00 B0 00 00 10") == "363033303030313233343536373030359000");
    BOOST_TEST(card.transmit("00 B0 00 10 F0") == "6B00");
}

BOOST_AUTO_TEST_CASE(reading_without_a_selected_file_is_refused_also_after_a_reset) {
    TestCard card;
    BOOST_TEST(card.transmit("00 B0 00 00 00") == "6986");
    BOOST_TEST_REQUIRE(card.transmit(select_card_id).ends_with("9000"));
    card.card().reset();
    BOOST_TEST(card.transmit("00 B0 00 00 00") == "6986");
}

BOOST_AUTO_TEST_CASE(a_file_is_reached_step_by_step_where_paths_are_refused) {
    TestCard card{"6a86-on-path"};
    BOOST_TEST(card.transmit(select_card_id) == "6A86");
    BOOST_TEST(card.transmit("00 A4 00 00 02 3F 00") == "9000");
    BOOST_TEST(card.transmit("00 A4 00 00 02 10 00") == "9000");
    BOOST_TEST(card.transmit("00 A4 00 00 02 10 03") == "9000");
    BOOST_TEST(card.transmit("00 B0 00 00 02") == "36309000");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_leaves_the_selection_alone) {
    TestCard card;
    BOOST_TEST_REQUIRE(card.transmit(select_card_id).ends_with("9000"));
    BOOST_TEST(card.transmit("00 A4 08 0C 04 14 00 90 10") == "6A82");
    BOOST_TEST(card.transmit("00 B0 00 00 01") == "369000");
}

BOOST_AUTO_TEST_CASE(lengths_that_the_masks_refuse_are_refused) {
    TestCard exact{"6cxx"};
    BOOST_TEST_REQUIRE(exact.transmit(select_card_id).ends_with("9000"));
    BOOST_TEST(exact.transmit("00 B0 00 00 FF") == "6C10");
    TestCard never_all{"6700-on-le-00"};
    BOOST_TEST_REQUIRE(never_all.transmit(select_card_id).ends_with("9000"));
    BOOST_TEST(never_all.transmit("00 B0 00 00 00") == "6700");
    TestCard small{"chunk-limit=64"};
    BOOST_TEST_REQUIRE(small.transmit(select_personal_data).ends_with("9000"));
    BOOST_TEST(small.transmit("00 B0 00 00 41") == "6700");
    BOOST_TEST(small.transmit("00 B0 00 00 40").size() == 2 * (64 + 2));
}

BOOST_AUTO_TEST_CASE(the_end_of_a_file_is_told_with_6282_where_asked_for) {
    TestCard card{"6282-at-end"};
    BOOST_TEST_REQUIRE(card.transmit(select_card_id).ends_with("9000"));
    BOOST_TEST(card.transmit("00 B0 00 0E 04") == "30356282");
    BOOST_TEST(card.transmit("00 B0 00 10 04") == "6282");
}

BOOST_AUTO_TEST_CASE(the_certificate_in_the_applet_is_reached_behind_its_aid_only) {
    TestCard card{"certificate-da01"};
    BOOST_TEST(card.transmit("00 A4 09 00 04 DA 01 C0 01 00") == "6A82");
    BOOST_TEST(card.transmit("00 A4 04 00 0C A0 00 00 05 30 00 0B 10 40 01 02 1A E7").starts_with("6F"));
    BOOST_TEST(card.transmit("00 A4 09 00 04 DA 01 C0 01 00").ends_with("9000"));
    BOOST_TEST(card.transmit(select_personal_data).ends_with("9000"));
}

BOOST_AUTO_TEST_CASE(unknown_instructions_and_classes_are_told_apart) {
    TestCard card;
    BOOST_TEST(card.transmit("00 FE 00 00") == "6D00");
    BOOST_TEST(card.transmit("80 B0 00 00 00") == "6E00");
    BOOST_TEST(card.transmit("10 2A 80 86 01 00") == "6E00");
    BOOST_TEST(card.transmit("00 A4 08 00 09 11 00") == "6700");
}

BOOST_AUTO_TEST_CASE(another_card_has_none_of_the_files) {
    for (const auto* const fault : {"cie", "cie-1", "bank-card"}) {
        TestCard card{fault};
        BOOST_TEST(card.transmit(select_personal_data) == "6A82");
    }
}

BOOST_AUTO_TEST_CASE(silence_and_removal_come_where_they_were_asked_for) {
    TestCard mute{"mute-after=1"};
    BOOST_TEST(mute.transmit(select_personal_data).ends_with("9000"));
    BOOST_TEST((mute.outcome("00 B0 00 00 00") == simulator::Outcome::silence));
    TestCard pulled{"remove-mid-read"};
    BOOST_TEST_REQUIRE(pulled.transmit(select_card_id).ends_with("9000"));
    BOOST_TEST((pulled.outcome("00 B0 00 00 10") == simulator::Outcome::answered));
    BOOST_TEST_REQUIRE(pulled.transmit(select_personal_data).ends_with("9000"));
    BOOST_TEST((pulled.outcome("00 B0 00 00 10") == simulator::Outcome::pulled));
}

BOOST_AUTO_TEST_SUITE_END()
