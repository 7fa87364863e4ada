#include "desk.hpp"

#include <future>

using namespace esente;
using namespace esente::pcsc::test;
using core::Fault;

BOOST_FIXTURE_TEST_SUITE(service, Desk)

BOOST_AUTO_TEST_CASE(without_a_service_everything_is_pcsc_absent) {
    pcsc.kill();
    fails(Fault::pcsc_absent, patient());
    const auto views = reader->readers(patient());
    BOOST_REQUIRE(!views.ok());
    BOOST_CHECK(views.error().fault == Fault::pcsc_absent);
}
BOOST_AUTO_TEST_CASE(without_a_reader_the_list_is_empty) {
    pcsc.unplug(desk_reader);
    const auto views = reader->readers(patient());
    BOOST_REQUIRE(views.ok());
    BOOST_TEST(views->empty());
}
BOOST_AUTO_TEST_CASE(a_service_killed_while_a_card_is_waited_for_is_pcsc_absent) {
    auto files = std::async(std::launch::async, [this] { return read(patient()); });
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.kill();
    BOOST_CHECK(files.get().error().fault == Fault::pcsc_absent);
}
BOOST_AUTO_TEST_CASE(a_service_killed_at_any_exchange_is_pcsc_absent) {
    int exchange = 0;
    for (bool whole = false; !whole; ++exchange) {
        pcsc.start();
        pcsc.insert(desk_reader, FakeCard::patients());
        pcsc.kills_the_service_after(desk_reader, exchange);
        const auto files = read(patient());
        whole = files.ok();
        BOOST_TEST((whole || files.error().fault == Fault::pcsc_absent), "at exchange " << exchange);
    }
    BOOST_TEST(exchange > 4);
}
BOOST_AUTO_TEST_CASE(a_service_that_was_started_anew_is_used_by_the_next_call) {
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(patient());
    pcsc.kill();
    fails(Fault::pcsc_absent, patient());
    pcsc.start();
    succeeds(patient());
}
BOOST_AUTO_TEST_CASE(a_silent_card_is_let_go_when_the_service_ends) {
    pcsc.insert(desk_reader, FakeCard::patients());
    pcsc.goes_mute_after(desk_reader, 1);
    fails(Fault::card_mute, brief());
    pcsc.kill();
    BOOST_REQUIRE(threads.are_left(0));
    pcsc.start();
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(patient());
}

BOOST_AUTO_TEST_CASE(a_frozen_service_is_a_timeout_at_the_deadline) {
    pcsc.freeze();
    fails(Fault::timeout, brief());
    const auto views = reader->readers(brief());
    BOOST_REQUIRE(!views.ok());
    BOOST_CHECK(views.error().fault == Fault::timeout);
}
BOOST_AUTO_TEST_CASE(a_service_that_freezes_while_a_card_is_waited_for_is_a_timeout_at_the_deadline) {
    auto files = std::async(std::launch::async, [this] { return read(ports::Bound::of(milliseconds{600})); });
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.freeze();
    BOOST_CHECK(files.get().error().fault == Fault::timeout);
}
BOOST_AUTO_TEST_CASE(a_service_that_freezes_while_a_card_is_waited_for_holds_up_no_cancel) {
    std::stop_source stop;
    auto files = std::async(std::launch::async, [&] { return read(ports::Bound::of(seconds{20}, stop.get_token())); });
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.freeze();
    stop.request_stop();
    BOOST_CHECK(files.get().error().fault == Fault::cancelled);
}
BOOST_AUTO_TEST_CASE(the_end_of_the_reader_does_not_wait_for_a_frozen_service) {
    reader->watch([](const ports::CardEvent&) {});
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.freeze();
    fails(Fault::timeout, brief());
    reader.reset();
    BOOST_TEST(threads.alive() > 0);
    pcsc.thaw();
    BOOST_TEST(threads.are_left(0));
}
BOOST_AUTO_TEST_CASE(no_more_than_four_calls_are_left_in_a_frozen_service) {
    pcsc.freeze();
    for (int call = 0; call < 4; ++call) {
        fails(Fault::timeout, brief());
    }
    const int before = threads.alive();
    BOOST_TEST(fails(Fault::timeout, brief()).detail == "the PC/SC service does not answer");
    BOOST_TEST(threads.alive() == before);
    pcsc.thaw();
    BOOST_REQUIRE(threads.are_left(0));
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(patient());
}

BOOST_AUTO_TEST_SUITE_END()
