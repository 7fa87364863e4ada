#include "desk.hpp"

using namespace esente;
using namespace esente::pcsc::test;
using core::Fault;

namespace {

struct Silence : Desk {
    void silent_card(const std::string& where = desk_reader) {
        pcsc.insert(where, FakeCard::patients());
        pcsc.goes_mute_after(where, 2);
    }
    static std::string numbered(int number) { return "Reader " + std::to_string(number); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(mute, Silence)

BOOST_AUTO_TEST_CASE(a_card_that_stops_answering_is_card_mute_at_the_deadline) {
    silent_card();
    fails(Fault::card_mute, brief());
    BOOST_TEST(pcsc.hanging() == 1U);
}
BOOST_AUTO_TEST_CASE(its_reader_is_out_of_use_while_the_card_lies_in_it) {
    silent_card();
    fails(Fault::card_mute, brief());
    const int before = pcsc.connections();
    fails(Fault::card_mute, brief());
    BOOST_TEST(pcsc.connections() == before);
}
BOOST_AUTO_TEST_CASE(another_card_in_the_same_reader_is_read) {
    silent_card();
    fails(Fault::card_mute, brief());
    pcsc.pull(desk_reader);
    BOOST_REQUIRE(threads.are_left(0));
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(patient());
}
BOOST_AUTO_TEST_CASE(a_card_in_another_reader_is_read_meanwhile) {
    silent_card();
    fails(Fault::card_mute, brief());
    pcsc.plug(other_reader);
    pcsc.insert(other_reader, FakeCard::patients());
    succeeds(patient(), other_reader);
    BOOST_TEST(pcsc.hanging() == 1U);
}
BOOST_AUTO_TEST_CASE(the_list_of_readers_names_it_mute) {
    silent_card();
    fails(Fault::card_mute, brief());
    const auto views = reader->readers(patient());
    BOOST_REQUIRE(views.ok());
    BOOST_REQUIRE(views->size() == 1U);
    BOOST_CHECK(views->front().card == core::card::CardKind::mute);
}
BOOST_AUTO_TEST_CASE(the_end_of_the_reader_does_not_wait_for_a_silent_card) {
    silent_card();
    fails(Fault::card_mute, brief());
    reader.reset();
    BOOST_TEST(pcsc.hanging() == 1U);
}
BOOST_AUTO_TEST_CASE(no_more_than_four_silent_cards_are_waited_for) {
    for (int number = 1; number <= 5; ++number) {
        pcsc.plug(numbered(number));
        silent_card(numbered(number));
    }
    for (int number = 1; number <= 4; ++number) {
        fails(Fault::card_mute, brief(), numbered(number));
    }
    BOOST_TEST(pcsc.hanging() == 4U);
    const int before = pcsc.connections();
    BOOST_TEST(fails(Fault::card_mute, brief(), numbered(5)).detail == "too many cards have stopped answering; pull them");
    BOOST_TEST(pcsc.connections() == before);
}
BOOST_AUTO_TEST_CASE(a_silent_card_that_is_pulled_makes_room_for_another) {
    for (int number = 1; number <= 4; ++number) {
        pcsc.plug(numbered(number));
        silent_card(numbered(number));
        fails(Fault::card_mute, brief(), numbered(number));
    }
    pcsc.pull(numbered(1));
    pcsc.insert(desk_reader, FakeCard::patients());
    BOOST_REQUIRE(threads.are_left(3));
    succeeds(patient(), desk_reader, desk_reader);
}

BOOST_AUTO_TEST_SUITE_END()
