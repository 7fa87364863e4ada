#include "core/card/card_reading.hpp"

#include "fakes/scripted_card.hpp"
#include "fakes/synthetic_card.hpp"

using namespace esente;
using core::Fault;
using core::card::Bytes;
using core::card::CardReading;
using fakes::padded;
using fakes::part;
using fakes::ScriptedCard;

namespace {

constexpr auto select_data = "00 A4 08 00 04 11 00 11 02";
constexpr auto select_id = "00 A4 08 00 04 10 00 10 03";
constexpr auto select_certificate = "00 A4 08 00 04 11 00 11 01";
constexpr auto select_idemia = "00 A4 08 00 06 14 00 90 01 20 02";
constexpr auto select_applet = "00 A4 04 00 0C A0 00 00 05 30 00 0B 10 40 01 02 1A";
constexpr auto select_ace = "00 A4 09 00 04 DA 01 C0 01";
constexpr auto read_128 = "00 B0 00 00 80";
constexpr auto read_252 = "00 B0 00 00 FC";
constexpr auto read_id = "00 B0 00 00 10";

const Bytes mario = padded(fakes::mario_rossi);
const Bytes id = fakes::text("6120001234567006");

/// 300 bytes of DER as far as tag and length go.
Bytes der() {
    Bytes out(300, 0x5A);
    const Bytes start = fakes::hex("30 82 01 28");
    std::copy(start.begin(), start.end(), out.begin());
    return out;
}

void reads_mario(ScriptedCard& card) {
    const auto data = CardReading{card}.personal_data();
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(std::string(data->begin(), data->begin() + 111) == fakes::mario_rossi);
}

void data_fail(ScriptedCard& card, Fault fault, std::int32_t native) {
    const auto data = CardReading{card}.personal_data();
    BOOST_REQUIRE(!data.ok());
    BOOST_TEST((data.error().fault == fault));
    BOOST_TEST(data.error().native == native);
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_reading)

BOOST_AUTO_TEST_CASE(identity_takes_four_exchanges_and_less_than_half_the_textbook_time) {
    ScriptedCard card;
    card.on(select_data).on(read_128, part(mario, 0, 128)).on(select_id).on(read_id, id);
    CardReading reading{card};
    BOOST_TEST(reading.personal_data().ok());
    BOOST_TEST(reading.card_id().ok());

    ScriptedCard textbook;
    const Bytes fci(29, 0);
    for (const auto& [command, answer] : {std::pair{"00A40800041100110200", fci},
                                          {"00B0000000", part(mario, 0, 256)},
                                          {"00B0010090", part(mario, 256, 144)},
                                          {"00A40800041000100300", fci},
                                          {"00B0000010", id}}) {
        textbook.on(command, answer);
    }
    const auto send = [&](core::card::CommandApdu command) { BOOST_TEST(textbook.transmit(command).ok()); };
    send({.ins = 0xA4, .p1 = 8, .data = {0x11, 0x00, 0x11, 0x02}, .le = 256});
    send({.ins = 0xB0, .le = 256});
    send({.ins = 0xB0, .p1 = 1, .le = 0x90});
    send({.ins = 0xA4, .p1 = 8, .data = {0x10, 0x00, 0x10, 0x03}, .le = 256});
    send({.ins = 0xB0, .le = 16});
    BOOST_TEST(card.cost_ms() <= 75);
    BOOST_TEST(card.cost_ms() <= 0.45 * textbook.cost_ms());
}

BOOST_AUTO_TEST_CASE(long_personal_data_are_read_on_only_as_far_as_they_go) {
    const Bytes file = padded(fakes::longest);
    ScriptedCard card;
    card.on(select_data).on(read_128, part(file, 0, 128)).on("00 B0 00 80 D1", part(file, 128, 209));
    const auto data = CardReading{card}.personal_data();
    BOOST_REQUIRE(data.ok());
    BOOST_TEST(data->size() == 337U);
}
BOOST_AUTO_TEST_CASE(a_card_that_wants_le_in_select_gets_it_from_then_on) {
    ScriptedCard card;
    card.on(select_data, 0x6700).on("00 A4 08 00 04 11 00 11 02 00", fakes::hex("6F 00")).on(read_128, part(mario, 0, 128));
    card.on("00 A4 08 00 04 10 00 10 03 00").on(read_id, id);
    CardReading reading{card};
    BOOST_TEST(reading.personal_data().ok());
    BOOST_TEST(reading.card_id().ok());
}
BOOST_AUTO_TEST_CASE(a_wrong_le_in_select_is_repeated_with_the_right_one) {
    ScriptedCard card;
    card.on(select_data, 0x6C1D).on("00 A4 08 00 04 11 00 11 02 1D").on(read_128, part(mario, 0, 128));
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_select_that_holds_its_answer_ready_has_succeeded) {
    ScriptedCard card;
    card.on(select_data, 0x611D).on(read_128, part(mario, 0, 128));
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_card_without_paths_is_walked_step_by_step_and_not_asked_again) {
    for (const std::uint16_t refusal : {std::uint16_t{0x6A86}, std::uint16_t{0x6D00}}) {
        ScriptedCard card;
        card.on(select_data, refusal);
        card.on("00 A4 00 00 02 3F 00").on("00 A4 00 00 02 11 00").on("00 A4 00 00 02 11 02").on(read_128, part(mario, 0, 128));
        card.on("00 A4 00 00 02 3F 00").on("00 A4 00 00 02 10 00").on("00 A4 00 00 02 10 03").on(read_id, id);
        CardReading reading{card};
        BOOST_TEST(reading.personal_data().ok());
        BOOST_TEST(reading.card_id().ok());
    }
}
BOOST_AUTO_TEST_CASE(a_wrong_le_in_read_is_repeated_with_the_right_one) {
    ScriptedCard card;
    card.on(select_data).on(read_128, 0x6C6F).on("00 B0 00 00 6F", part(mario, 0, 111)).on("00 B0 00 6F 11", 0x6B00);
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_length_refused_is_halved_and_remembered_for_the_card) {
    ScriptedCard card;
    card.on(select_data).on(read_128, 0x6700).on("00 B0 00 00 40", 0x6700).on("00 B0 00 00 20", part(mario, 0, 32));
    card.on("00 B0 00 20 20", part(mario, 32, 32)).on("00 B0 00 40 20", part(mario, 64, 32)).on("00 B0 00 60 20", part(mario, 96, 32));
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_card_that_refuses_every_length_is_bad_card_data) {
    ScriptedCard card;
    card.on(select_data).on(read_128, 0x6700).on("00 B0 00 00 40", 0x6700).on("00 B0 00 00 20", 0x6700);
    data_fail(card, Fault::card_data, 0x6700);
}
BOOST_AUTO_TEST_CASE(a_card_that_gives_less_than_asked_is_read_on) {
    ScriptedCard card;
    card.on(select_data).on(read_128, part(mario, 0, 100)).on("00 B0 00 64 1C", part(mario, 100, 28));
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(data_that_wait_for_get_response_are_fetched) {
    ScriptedCard card;
    card.on(select_data).on(read_128, part(mario, 0, 100), 0x611C).on("00 C0 00 00 1C", part(mario, 100, 28));
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_file_that_ends_with_6282_is_read_to_its_end) {
    ScriptedCard card;
    card.on(select_data).on(read_128, part(mario, 0, 111), 0x6282);
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_file_that_ends_with_6B00_is_read_to_its_end) {
    ScriptedCard card;
    card.on(select_data).on(read_128, part(mario, 0, 111)).on("00 B0 00 6F 11", 0x6B00);
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_file_that_ends_with_6A86_is_read_to_its_end) {
    ScriptedCard card;
    card.on(select_data).on(read_128, part(mario, 0, 111)).on("00 B0 00 6F 11", 0x6A86);
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_lost_selection_is_made_again_once) {
    ScriptedCard card;
    card.on(select_data).on(read_128, 0x6986).on(select_data).on(read_128, part(mario, 0, 128));
    reads_mario(card);
}
BOOST_AUTO_TEST_CASE(a_selection_lost_twice_is_bad_card_data) {
    ScriptedCard card;
    card.on(select_data).on(read_128, 0x6986).on(select_data).on(read_128, 0x6986);
    data_fail(card, Fault::card_data, 0x6986);
}
BOOST_AUTO_TEST_CASE(a_protected_file_is_bad_card_data) {
    ScriptedCard card;
    card.on(select_data).on(read_128, 0x6982);
    data_fail(card, Fault::card_data, 0x6982);
}
BOOST_AUTO_TEST_CASE(a_card_without_personal_data_is_no_cns) {
    ScriptedCard card;
    card.on(select_data, 0x6A82);
    data_fail(card, Fault::card_not_cns, 0x6A82);
}
BOOST_AUTO_TEST_CASE(a_card_pulled_in_mid_read_is_told_as_the_channel_tells_it) {
    ScriptedCard card;
    card.on(select_data).breaks(read_128, Fault::card_removed);
    data_fail(card, Fault::card_removed, 0);
}
BOOST_AUTO_TEST_CASE(the_rest_of_the_file_is_read_after_what_is_there) {
    ScriptedCard card;
    card.on(select_data).on("00 B0 00 80 FC", part(mario, 128, 252)).on("00 B0 01 7C 14", part(mario, 380, 20));
    const auto whole = CardReading{card}.whole_personal_data(part(mario, 0, 128));
    BOOST_REQUIRE(whole.ok());
    BOOST_TEST(*whole == mario, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_certificate_in_its_place_is_read_to_its_own_length) {
    ScriptedCard card;
    card.on(select_certificate).on(read_252, part(der(), 0, 252)).on("00 B0 00 FC 30", part(der(), 252, 48));
    const auto certificate = CardReading{card}.certificate();
    BOOST_REQUIRE(certificate.ok());
    BOOST_TEST(*certificate == der(), boost::test_tools::per_element());
}
BOOST_AUTO_TEST_CASE(a_blank_certificate_file_leads_to_the_idemia_place) {
    ScriptedCard card;
    card.on(select_certificate).on(read_252, Bytes{0x00}, 0x6282);
    card.on(select_idemia).on(read_252, part(der(), 0, 252)).on("00 B0 00 FC 30", part(der(), 252, 48));
    BOOST_TEST(CardReading{card}.certificate().value() == der(), boost::test_tools::per_element());
}
BOOST_AUTO_TEST_CASE(an_ace_card_gives_its_certificate_by_a_relative_path) {
    ScriptedCard card;
    card.on(select_certificate, 0x6A82).on(select_idemia, 0x6A82).on(select_applet);
    card.on(select_ace).on(read_252, part(der(), 0, 252)).on("00 B0 00 FC 30", part(der(), 252, 48));
    BOOST_TEST(CardReading{card}.certificate().value() == der(), boost::test_tools::per_element());
}
BOOST_AUTO_TEST_CASE(no_certificate_anywhere_is_no_failure) {
    ScriptedCard card;
    card.on(select_certificate, 0x6A82).on(select_idemia, 0x6A82).on(select_applet, 0x6A82).on(select_ace, 0x6A82);
    BOOST_TEST(CardReading{card}.certificate().value().empty());
}
BOOST_AUTO_TEST_CASE(a_certificate_cut_short_is_not_a_certificate) {
    ScriptedCard card;
    card.on(select_certificate).on(read_252, part(der(), 0, 100), 0x6282);
    card.on(select_idemia, 0x6A82).on(select_applet, 0x6A82).on(select_ace, 0x6A82);
    BOOST_TEST(CardReading{card}.certificate().value().empty());
}
BOOST_AUTO_TEST_CASE(a_card_pulled_while_its_certificate_is_read_is_removed) {
    ScriptedCard card;
    card.on(select_certificate).breaks(read_252, Fault::card_removed);
    BOOST_TEST((CardReading{card}.certificate().error().fault == Fault::card_removed));
}

BOOST_AUTO_TEST_SUITE_END()
