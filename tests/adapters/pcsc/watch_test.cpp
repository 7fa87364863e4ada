#include "desk.hpp"

#include <deque>

using namespace esente;
using namespace esente::pcsc::test;
using core::card::CardKind;
using ports::CardEventKind;

namespace {

/// What the watch told, in order. Told on its thread, read on the test's.
class Told {
public:
    void add(const ports::CardEvent& event) {
        const std::scoped_lock lock{mutex_};
        events_.push_back(event);
        changed_.notify_all();
    }
    /// The next event, as one word after the other; "nothing" after a patience.
    std::string next() {
        std::unique_lock lock{mutex_};
        if (!changed_.wait_for(lock, FakeWinscard::patience, [this] { return !events_.empty(); })) {
            return "nothing";
        }
        const auto event = events_.front();
        events_.pop_front();
        if (event.kind == CardEventKind::readers_changed) {
            return "readers changed";
        }
        return event.reader + (event.kind == CardEventKind::inserted ? ": inserted " : ": removed ") +
               core::card::card_kind_name(event.card);
    }
    [[nodiscard]] bool has_more() {
        const std::scoped_lock lock{mutex_};
        return !events_.empty();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<ports::CardEvent> events_;
};

struct Watched : Desk {
    Told told;
    ~Watched() { reader.reset(); }
    void watch() {
        reader->watch([this](const ports::CardEvent& event) { told.add(event); });
        BOOST_TEST(told.next() == "readers changed");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(watch, Watched)

BOOST_AUTO_TEST_CASE(a_card_put_in_and_pulled_is_told) {
    watch();
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.insert(desk_reader, FakeCard::patients());
    BOOST_TEST(told.next() == desk_reader + ": inserted patient");
    pcsc.pull(desk_reader);
    BOOST_TEST(told.next() == desk_reader + ": removed none");
    BOOST_TEST(!told.has_more());
}
BOOST_AUTO_TEST_CASE(a_card_that_lies_there_already_is_told) {
    pcsc.insert(desk_reader, FakeCard::identity_card());
    watch();
    BOOST_TEST(told.next() == desk_reader + ": inserted cie");
}
BOOST_AUTO_TEST_CASE(a_card_exchanged_between_two_looks_is_a_removal_and_an_insertion) {
    pcsc.insert(desk_reader, FakeCard::patients());
    watch();
    BOOST_TEST(told.next() == desk_reader + ": inserted patient");
    pcsc.insert(desk_reader, FakeCard::operators());
    BOOST_TEST(told.next() == desk_reader + ": removed none");
    BOOST_TEST(told.next() == desk_reader + ": inserted operator");
}
BOOST_AUTO_TEST_CASE(readers_that_come_and_go_are_told_with_their_cards) {
    watch();
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.plug(other_reader);
    BOOST_TEST(told.next() == "readers changed");
    pcsc.insert(other_reader, FakeCard::patients());
    BOOST_TEST(told.next() == other_reader + ": inserted patient");
    pcsc.unplug(other_reader);
    BOOST_TEST(told.next() == other_reader + ": removed none");
    BOOST_TEST(told.next() == "readers changed");
}
BOOST_AUTO_TEST_CASE(it_sleeps_even_where_changes_of_readers_are_counted) {
    pcsc.count_reader_changes();
    pcsc.plug(other_reader);
    pcsc.unplug(other_reader);
    watch();
    BOOST_TEST(pcsc.somebody_waits());
    pcsc.plug(other_reader);
    BOOST_TEST(told.next() == "readers changed");
    BOOST_TEST(pcsc.somebody_waits());
}
BOOST_AUTO_TEST_CASE(a_service_that_ends_takes_cards_and_readers_along_and_brings_them_back) {
    pcsc.insert(desk_reader, FakeCard::patients());
    watch();
    BOOST_TEST(told.next() == desk_reader + ": inserted patient");
    BOOST_REQUIRE(pcsc.somebody_waits());
    pcsc.kill();
    BOOST_TEST(told.next() == desk_reader + ": removed none");
    BOOST_TEST(told.next() == "readers changed");
    pcsc.start();
    BOOST_TEST(told.next() == "readers changed");
    BOOST_TEST(told.next() == desk_reader + ": inserted patient");
}
BOOST_AUTO_TEST_CASE(nothing_is_told_after_the_watch_has_ended) {
    watch();
    BOOST_REQUIRE(pcsc.somebody_waits());
    reader->watch({});
    pcsc.insert(desk_reader, FakeCard::patients());
    BOOST_TEST(pcsc.is_forgotten());
    BOOST_TEST(!told.has_more());
}
BOOST_AUTO_TEST_CASE(reading_goes_on_beside_the_watch) {
    watch();
    pcsc.insert(desk_reader, FakeCard::patients());
    succeeds(patient());
}

BOOST_AUTO_TEST_SUITE_END()
