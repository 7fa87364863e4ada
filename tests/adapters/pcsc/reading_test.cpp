#include "desk.hpp"

#include <future>

using namespace esente;
using namespace esente::pcsc::test;
using core::Fault;

BOOST_FIXTURE_TEST_SUITE(reading, Desk)

BOOST_AUTO_TEST_CASE(a_card_in_the_reader_is_read) {
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(patient());
}
BOOST_AUTO_TEST_CASE(a_card_put_in_while_waiting_is_read) {
    auto files = std::async(std::launch::async, [this] { return read(patient()); });
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.insert(desk_reader, FakeCard::patients());
    BOOST_TEST(files.get().ok());
}
BOOST_AUTO_TEST_CASE(a_reader_plugged_in_while_waiting_is_looked_at) {
    pcsc.unplug(desk_reader);
    auto files = std::async(std::launch::async, [this] { return read(patient()); });
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.plug(other_reader);
    pcsc.insert(other_reader, FakeCard::patients());
    const auto got = files.get();
    BOOST_REQUIRE(got.ok());
    BOOST_TEST(got->reader == other_reader);
}
BOOST_AUTO_TEST_CASE(no_card_by_the_deadline_is_card_absent) { fails(Fault::card_absent, brief()); }
BOOST_AUTO_TEST_CASE(no_reader_by_the_deadline_is_reader_absent) {
    pcsc.unplug(desk_reader);
    fails(Fault::reader_absent, brief());
}
BOOST_AUTO_TEST_CASE(a_bound_that_has_ended_still_looks_once_and_waits_for_nothing) {
    fails(Fault::card_absent, ports::Bound::of(milliseconds{0}));
    BOOST_TEST(pcsc.waits() == 0);
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(ports::Bound::of(milliseconds{0}));
}
BOOST_AUTO_TEST_CASE(a_card_pulled_at_any_exchange_is_card_removed) {
    int exchange = 0;
    for (bool whole = false; !whole; ++exchange) {
        pcsc.insert(desk_reader, FakeCard::patients());
        pcsc.is_pulled_after(desk_reader, exchange);
        const auto files = read(patient());
        whole = files.ok();
        BOOST_TEST((whole || files.error().fault == Fault::card_removed), "at exchange " << exchange);
    }
    BOOST_TEST(exchange > 4);
}
BOOST_AUTO_TEST_CASE(a_reader_unplugged_with_its_card_is_gone_for_the_next_look) {
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(patient());
    pcsc.unplug(desk_reader);
    fails(Fault::reader_absent, brief());
}
BOOST_AUTO_TEST_CASE(a_card_another_program_has_to_itself_is_card_busy) {
    pcsc.insert(desk_reader, FakeCard::patients());
    pcsc.is_taken_by_another(desk_reader);
    fails(Fault::card_busy, patient());
}
BOOST_AUTO_TEST_CASE(a_transaction_of_another_program_that_does_not_end_is_card_busy_each_time) {
    pcsc.insert(desk_reader, FakeCard::patients());
    pcsc.is_held_by_another(desk_reader);
    fails(Fault::card_busy, brief());
    fails(Fault::card_busy, brief());
}
BOOST_AUTO_TEST_CASE(a_card_that_is_not_powered_at_once_is_tried_again) {
    pcsc.insert_unpowered(desk_reader, FakeCard::patients(), 3);
    succeeds(patient());
    BOOST_TEST(pcsc.connections() == 5);
}
BOOST_AUTO_TEST_CASE(a_card_that_is_never_powered_is_mute_after_four_attempts) {
    pcsc.insert_unpowered(desk_reader, FakeCard::patients(), -1);
    fails(Fault::card_mute, patient());
    BOOST_TEST(pcsc.connections() == 4);
}
BOOST_AUTO_TEST_CASE(a_card_that_does_not_find_its_files_at_once_is_tried_again) {
    pcsc.insert(desk_reader, FakeCard::patients().not_ready_for(1));
    succeeds(patient());
}
BOOST_AUTO_TEST_CASE(a_cancel_ends_the_wait_for_a_card) {
    std::stop_source stop;
    auto files = std::async(std::launch::async, [this, &stop] { return read(ports::Bound::of(std::chrono::hours{1}, stop.get_token())); });
    BOOST_REQUIRE(pcsc.somebody_waits());
    stop.request_stop();
    BOOST_TEST((files.wait_for(FakeWinscard::patience) == std::future_status::ready));
    pcsc.kill();
    BOOST_TEST((files.get().error().fault == Fault::cancelled));
}
BOOST_AUTO_TEST_CASE(a_cancel_ends_a_reading_whose_card_is_silent) {
    pcsc.insert(desk_reader, FakeCard::patients());
    pcsc.goes_mute_after(desk_reader, 1);
    std::stop_source stop;
    auto files = std::async(std::launch::async, [this, &stop] { return read(ports::Bound::of(std::chrono::hours{1}, stop.get_token())); });
    BOOST_REQUIRE(pcsc.somebody_hangs());
    stop.request_stop();
    BOOST_TEST((files.get().error().fault == Fault::cancelled));
    BOOST_TEST(pcsc.hanging() == 1U);
}
BOOST_AUTO_TEST_CASE(what_failed_is_in_the_log_and_no_byte_of_the_card) {
    pcsc.insert(desk_reader, FakeCard::patients());
    pcsc.is_pulled_after(desk_reader, 3);
    fails(Fault::card_removed, patient());
    BOOST_REQUIRE(lines->lines().size() == 1U);
    BOOST_TEST(lines->lines().front() == "card: CARD_REMOVED: SCardTransmit: success without an answer, the card was pulled");
}

BOOST_AUTO_TEST_SUITE_END()
