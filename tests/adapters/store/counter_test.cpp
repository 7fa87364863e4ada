#include "station.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace esente;
using test::Station;

namespace {

const core::Date today = *core::Date::from_iso("2026-11-24");
const core::Instant morning = *core::instant_from_iso("2026-11-24T09:00:00Z");
constexpr auto mario = "RSSMRA80A01H501U";
constexpr auto contact = "+393331234567";

ports::CounterIntent an_intent(const char* message_id, const char* content = "the same", const char* who = "FRRNNA72E54F205G") {
    return {.kind = "pin",
            .operation = "issue",
            .type = "holder",
            .at = morning,
            .day = today,
            .operator_code = who,
            .content = content,
            .message_id = message_id,
            .people = {.holder = mario, .holder_name = "ROSSI MARIO", .applicant_name = "", .contact_masked = "***567"}};
}

ports::CounterTicket begun(ports::StorePort& store, const ports::CounterIntent& intent) {
    const auto ticket = store.begin_counter(intent);
    BOOST_REQUIRE_MESSAGE(ticket.ok(), (ticket.ok() ? std::string{} : ticket.error().detail));
    return *ticket;
}

ports::ContactUse used_by(const char* holder, core::Date day = today) { return {.contact = contact, .holder = holder, .day = day}; }

std::string everything_in(const std::string& folder) {
    std::ostringstream all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) {
            all << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
        }
    }
    return all.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(counter)

BOOST_AUTO_TEST_CASE(the_same_request_keeps_its_message_id_across_a_restart) {
    Station station;
    BOOST_TEST(!begun(*station.store(), an_intent("m-1")).known);
    const auto again = begun(*station.store(), an_intent("m-2"));
    BOOST_TEST(again.known);
    BOOST_TEST(again.message_id == "m-1");
    BOOST_TEST((again.first_sent == morning));
    BOOST_TEST(again.request_id == "");
}

BOOST_AUTO_TEST_CASE(another_content_or_another_operator_is_another_request) {
    Station station;
    const auto store = station.store();
    begun(*store, an_intent("m-1"));
    BOOST_TEST(begun(*store, an_intent("m-2", "another")).message_id == "m-2");
    BOOST_TEST(begun(*store, an_intent("m-3", "the same", "BNCLRA75C50F205P")).message_id == "m-3");
}

BOOST_AUTO_TEST_CASE(an_answered_request_is_known_with_its_number_until_it_is_closed) {
    Station station;
    const auto store = station.store();
    begun(*store, an_intent("m-1"));
    BOOST_REQUIRE(store->counter_answered("m-1", "R-7", used_by(mario)).ok());
    BOOST_TEST(begun(*store, an_intent("m-2")).request_id == "R-7");
    BOOST_REQUIRE(store->counter_closed("R-7").ok());
    BOOST_TEST(begun(*store, an_intent("m-3")).message_id == "m-3");
}

BOOST_AUTO_TEST_CASE(closing_nothing_closes_no_request_that_waits_for_its_answer) {
    Station station;
    const auto store = station.store();
    begun(*store, an_intent("m-1"));
    BOOST_REQUIRE(store->counter_closed("").ok());
    BOOST_TEST(begun(*store, an_intent("m-2")).message_id == "m-1");
}

BOOST_AUTO_TEST_CASE(a_refused_request_may_be_made_anew) {
    Station station;
    const auto store = station.store();
    begun(*store, an_intent("m-1"));
    BOOST_REQUIRE(store->counter_refused("m-1").ok());
    BOOST_TEST(begun(*store, an_intent("m-2")).message_id == "m-2");
}

BOOST_AUTO_TEST_CASE(other_holders_of_a_contact_are_counted_for_thirty_days) {
    Station station;
    const auto store = station.store();
    for (const auto* holder : {"BNCNNA65C45F205M", "BNCNNA65C45F205M", "VRDLGI70A01F205F", mario}) {
        BOOST_REQUIRE(store->counter_answered("none", "R", used_by(holder)).ok());
    }
    BOOST_TEST(*store->other_holders(used_by(mario)) == 2U);
    BOOST_TEST(*store->other_holders(used_by(mario, today.plus_days(29))) == 2U);
    BOOST_TEST(*store->other_holders(used_by(mario, today.plus_days(30))) == 0U);
    BOOST_TEST(*store->other_holders({.contact = "+393330000000", .holder = mario, .day = today}) == 0U);
}

BOOST_AUTO_TEST_CASE(the_journal_of_the_day_is_the_operators_own) {
    Station station;
    const auto store = station.store();
    begun(*store, an_intent("m-1"));
    begun(*store, an_intent("m-2", "another", "BNCLRA75C50F205P"));
    BOOST_REQUIRE(store->counter_answered("m-1", "R-7", used_by(mario)).ok());
    const auto rows = *store->counter_journal("FRRNNA72E54F205G", today);
    BOOST_REQUIRE_EQUAL(rows.size(), 1U);
    BOOST_TEST(rows[0].state == "answered");
    BOOST_TEST(rows[0].request_id == "R-7");
    BOOST_TEST(rows[0].people.holder_name == "ROSSI MARIO");
    BOOST_TEST(rows[0].people.contact_masked == "***567");
}

BOOST_AUTO_TEST_CASE(names_are_gone_when_the_day_is_over_and_the_message_id_a_day_later) {
    Station station;
    const auto store = station.store();
    begun(*store, an_intent("m-1"));
    auto entry = test::an_entry();
    entry.at = morning + std::chrono::hours{15}; // the next day in Rome
    BOOST_REQUIRE(store->append(entry).ok());
    BOOST_TEST(station.sql(
                   "CREATE TEMP TABLE t (x CHECK (x = 0)); INSERT INTO t SELECT count(*) FROM counter_request WHERE length(sealed) > 0;") ==
               SQLITE_OK);
    BOOST_TEST(begun(*store, an_intent("m-2")).message_id == "m-1");
    auto later = an_intent("m-3");
    later.day = today.plus_days(2);
    BOOST_TEST(begun(*store, later).message_id == "m-3");
}

BOOST_AUTO_TEST_CASE(the_folder_holds_nobody_in_clear) {
    Station station;
    {
        const auto store = station.store();
        begun(*store, an_intent("m-1", "content with RSSMRA80A01H501U"));
        BOOST_REQUIRE(store->counter_answered("m-1", "R-7", used_by(mario)).ok());
    }
    const auto all = everything_in(station.data_dir());
    for (const auto* mark : {mario, "ROSSI", "FRRNNA72E54F205G", "3331234567"}) {
        BOOST_TEST(all.find(mark) == std::string::npos, mark);
    }
}

BOOST_AUTO_TEST_CASE(a_database_of_version_one_is_brought_up_to_date_with_its_rows) {
    Station station;
    station.append(2);
    BOOST_REQUIRE(
        station.sql("DROP TABLE counter_request; DROP TABLE counter_contact; DROP TABLE kept_catalogue; PRAGMA user_version = 1;") ==
        SQLITE_OK);
    BOOST_TEST(begun(*station.store(), an_intent("m-1")).message_id == "m-1");
    BOOST_TEST(station.breaks().empty());
    BOOST_TEST(station.append(1).front().sequence == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
