#include "core/card/choose.hpp"
#include "core/card/recognise.hpp"

#include "fakes/scripted_card.hpp"

using namespace esente;
using core::card::CardKind;
using core::card::recognise_atr;
using core::card::SeenCard;
using fakes::hex;

namespace {

void is(const char* atr, CardKind kind) {
    BOOST_TEST(core::card::card_kind_name(recognise_atr(hex(atr))) == core::card::card_kind_name(kind));
}

CardKind refined(char first) {
    auto id = fakes::text("6120001234567006");
    id.front() = static_cast<std::uint8_t>(first);
    return core::card::refine_by_card_id(CardKind::patient, id);
}

core::Fault reason(const std::vector<SeenCard>& cards, const std::string& named = {}) {
    const auto choice = core::card::choose(cards, named);
    BOOST_REQUIRE(choice.reader.empty());
    return choice.reason.fault;
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_recognise)

BOOST_AUTO_TEST_CASE(health_cards_of_every_maker_are_patients_cards) {
    is("3B DF 18 00 81 31 FE 7D 00 6B 15 0C 01 81 01 11 01 43 4E 53 10 31 80 E8", CardKind::patient);
    is("3B FF 18 00 00 81 31 FE 45 00 6B 05 05 20 00 01 F1 01 43 4E 53 10 31 80 A9", CardKind::patient);
    is("3B FF 18 00 FF 81 31 FE 55 00 6B 02 09 16 17 01 11 01 43 4E 53 11 31 80 8D", CardKind::patient);
    is("3B FF 18 00 FF C1 0A 31 FE 55 00 6B 05 08 C8 05 01 11 01 43 4E 53 10 31 80 0C", CardKind::patient);
}
BOOST_AUTO_TEST_CASE(a_maker_never_seen_before_is_recognised_by_its_historical_bytes) {
    is("3B FF 18 00 00 81 31 FE 45 00 6B 77 66 55 44 01 31 01 43 4E 53 12 31 80 00", CardKind::patient);
}
BOOST_AUTO_TEST_CASE(the_low_nibble_two_is_an_operators_card) {
    is("3B DF 18 00 81 31 FE 7D 00 6B 15 0C 01 81 01 12 01 43 4E 53 10 31 80 EB", CardKind::operator_card);
}
BOOST_AUTO_TEST_CASE(a_bank_card_is_another_card) { is("3B 65 00 00 20 63 CB 68 00", CardKind::other); }
BOOST_AUTO_TEST_CASE(fourteen_historical_bytes_are_another_card) {
    is("3B DE 18 00 81 31 FE 7D 00 6B 15 0C 01 81 01 11 01 43 4E 53 10 31 E8", CardKind::other);
}
BOOST_AUTO_TEST_CASE(an_atr_cut_short_is_another_card) { is("3B DF 18 00 81 31 FE 7D 00 6B 15", CardKind::other); }
BOOST_AUTO_TEST_CASE(a_contactless_answer_is_another_card_even_with_cns_in_it) {
    is("3B 8F 80 01 00 6B 15 0C 01 81 01 11 01 43 4E 53 10 31 80 00", CardKind::other);
}
BOOST_AUTO_TEST_CASE(the_first_identity_card_is_a_cie) { is("3B F4 18 00 FF 81 31 80 55 00 31 80 00 C7", CardKind::cie); }
BOOST_AUTO_TEST_CASE(the_second_identity_card_is_a_cie) {
    is("3B FF 18 00 FF 81 31 FE 55 00 6B 02 09 03 03 02 49 54 49 44 20 20 31 80 00", CardKind::cie);
}
BOOST_AUTO_TEST_CASE(no_answer_to_reset_is_mute) { is("", CardKind::mute); }

BOOST_AUTO_TEST_CASE(the_card_id_tells_patients_operators_and_test_cards_apart) {
    BOOST_TEST((refined('5') == CardKind::patient));
    BOOST_TEST((refined('6') == CardKind::patient));
    BOOST_TEST((refined('7') == CardKind::other));
    BOOST_TEST((refined('8') == CardKind::operator_card));
    BOOST_TEST((refined('9') == CardKind::operator_card));
    BOOST_TEST((refined('0') == CardKind::test));
    BOOST_TEST((refined('4') == CardKind::test));
    BOOST_TEST((core::card::refine_by_card_id(CardKind::operator_card, fakes::text("6")) == CardKind::operator_card));
}

BOOST_AUTO_TEST_CASE(the_patients_card_is_chosen_beside_an_operators) {
    const std::vector<SeenCard> cards{{"A", CardKind::operator_card}, {"B", CardKind::patient}, {"C", CardKind::none}};
    BOOST_TEST(core::card::choose(cards, {}).reader == "B");
}
BOOST_AUTO_TEST_CASE(two_patients_cards_are_ambiguous_and_their_readers_named) {
    const auto choice = core::card::choose(std::vector<SeenCard>{{"A", CardKind::patient}, {"B", CardKind::test}}, {});
    BOOST_TEST(choice.reader.empty());
    BOOST_TEST((choice.reason.fault == core::Fault::card_ambiguous));
    BOOST_TEST(choice.reason.detail == "patients' cards in: A, B");
    BOOST_TEST(choice.final);
}
BOOST_AUTO_TEST_CASE(a_named_reader_ends_the_ambiguity) {
    BOOST_TEST(core::card::choose(std::vector<SeenCard>{{"A", CardKind::patient}, {"B", CardKind::patient}}, "B").reader == "B");
}
BOOST_AUTO_TEST_CASE(every_reason_for_no_card_has_its_name) {
    BOOST_TEST((reason({}) == core::Fault::reader_absent));
    BOOST_TEST((reason({{"A", CardKind::none}}) == core::Fault::card_absent));
    BOOST_TEST((reason({{"A", CardKind::none}}, "B") == core::Fault::reader_absent));
    BOOST_TEST((reason({{"A", CardKind::operator_card}, {"B", CardKind::none}}) == core::Fault::card_operator));
    BOOST_TEST((reason({{"A", CardKind::other}}) == core::Fault::card_not_cns));
    BOOST_TEST((reason({{"A", CardKind::cie}}) == core::Fault::card_cie));
    BOOST_TEST((reason({{"A", CardKind::mute}}) == core::Fault::card_mute));
}
BOOST_AUTO_TEST_CASE(an_operators_card_alone_is_waited_past) {
    BOOST_TEST(!core::card::choose(std::vector<SeenCard>{{"A", CardKind::operator_card}}, {}).final);
}

BOOST_AUTO_TEST_SUITE_END()
