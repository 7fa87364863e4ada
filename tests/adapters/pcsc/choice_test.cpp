#include "desk.hpp"

using namespace esente;
using namespace esente::pcsc::test;
using core::Fault;
using core::card::CardKind;

namespace {

/// Two readers, nothing in them.
struct TwoReaders : Desk {
    TwoReaders() { pcsc.plug(other_reader); }
};

const std::string operators_id = "9030001234567009";

} // namespace

BOOST_FIXTURE_TEST_SUITE(choice, TwoReaders)

BOOST_AUTO_TEST_CASE(two_patients_cards_are_ambiguous_and_both_readers_are_named) {
    pcsc.insert(desk_reader, FakeCard::patients());
    pcsc.insert(other_reader, FakeCard::patients());
    const auto error = fails(Fault::card_ambiguous, patient());
    BOOST_TEST(error.detail.find(desk_reader) != std::string::npos);
    BOOST_TEST(error.detail.find(other_reader) != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_named_reader_is_read_whatever_lies_in_the_other) {
    pcsc.insert(desk_reader, FakeCard::patients());
    pcsc.insert(other_reader, FakeCard::patients());
    succeeds(patient(), other_reader, other_reader);
}
BOOST_AUTO_TEST_CASE(an_operators_card_by_its_answer_to_reset_is_passed_over) {
    pcsc.insert(desk_reader, FakeCard::operators());
    pcsc.insert(other_reader, FakeCard::patients());
    succeeds(patient(), other_reader);
    BOOST_TEST(pcsc.connections() == 1);
}
BOOST_AUTO_TEST_CASE(an_operators_card_by_its_card_id_is_passed_over) {
    pcsc.insert(desk_reader, FakeCard::patients(operators_id));
    pcsc.insert(other_reader, FakeCard::patients());
    succeeds(patient(), other_reader);
}
BOOST_AUTO_TEST_CASE(an_operators_card_alone_is_named_at_the_deadline) {
    pcsc.insert(desk_reader, FakeCard::patients(operators_id));
    fails(Fault::card_operator, brief());
}
BOOST_AUTO_TEST_CASE(a_named_reader_is_read_even_with_an_operators_card_id_in_it) {
    pcsc.insert(desk_reader, FakeCard::patients(operators_id));
    succeeds(patient(), desk_reader, desk_reader);
}
BOOST_AUTO_TEST_CASE(a_reader_that_is_named_and_not_there_is_reader_absent) { fails(Fault::reader_absent, brief(), "Another"); }
BOOST_AUTO_TEST_CASE(an_identity_card_in_every_reader_is_told_without_waiting) {
    pcsc.insert(desk_reader, FakeCard::identity_card());
    pcsc.insert(other_reader, FakeCard::identity_card());
    fails(Fault::card_cie, patient());
    BOOST_TEST(pcsc.waits() == 0);
}
BOOST_AUTO_TEST_CASE(an_identity_card_does_not_keep_a_patients_card_from_being_read) {
    pcsc.insert(desk_reader, FakeCard::identity_card());
    pcsc.insert(other_reader, FakeCard::patients());
    succeeds(patient(), other_reader);
}
BOOST_AUTO_TEST_CASE(every_reader_is_listed_with_what_lies_in_it) {
    pcsc.insert(desk_reader, FakeCard::patients(operators_id));
    const auto views = reader->readers(patient());
    BOOST_REQUIRE(views.ok());
    BOOST_REQUIRE(views->size() == 2U);
    BOOST_CHECK(views->at(0).card == CardKind::operator_card);
    BOOST_CHECK(views->at(1).card == CardKind::none);
}
BOOST_AUTO_TEST_CASE(a_test_card_is_listed_as_one) {
    pcsc.insert(desk_reader, FakeCard::patients("1030001234567005"));
    const auto views = reader->readers(patient());
    BOOST_REQUIRE(views.ok());
    BOOST_CHECK(views->at(0).card == CardKind::test);
}

BOOST_AUTO_TEST_SUITE_END()
