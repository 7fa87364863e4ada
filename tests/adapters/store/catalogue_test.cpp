#include "station.hpp"

using namespace esente;
using test::Station;

namespace {

ports::KeptCatalogue an_edition(std::uint64_t serial) {
    return {.serial = serial, .digest = std::string(64, 'd'), .content = std::string{"<catalogue/>\0 with any bytes \xFF", 30}};
}

std::optional<ports::KeptCatalogue> kept(ports::StorePort& store) {
    const auto found = store.kept_catalogue();
    BOOST_REQUIRE_MESSAGE(found.ok(), (found.ok() ? std::string{} : found.error().detail));
    return *found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(a_new_station_remembers_no_edition) {
    Station station;
    BOOST_TEST(!kept(*station.store()).has_value());
}

BOOST_AUTO_TEST_CASE(an_edition_is_kept_over_a_restart_byte_by_byte) {
    Station station;
    BOOST_REQUIRE(station.store()->keep_catalogue(an_edition(7)).ok());
    const auto found = kept(*station.store());
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->serial == 7U);
    BOOST_TEST(found->digest == an_edition(7).digest);
    BOOST_TEST(found->content == an_edition(7).content);
}

BOOST_AUTO_TEST_CASE(a_newer_edition_replaces_the_last_one_and_an_older_one_never_does) {
    Station station;
    const auto store = station.store();
    for (const auto& [serial, stays] : {std::pair{7U, 7U}, std::pair{9U, 9U}, std::pair{8U, 9U}}) {
        BOOST_TEST(store->keep_catalogue(an_edition(serial)).ok());
        BOOST_TEST(kept(*store)->serial == stays);
    }
}

BOOST_AUTO_TEST_CASE(the_database_itself_refuses_to_go_back_or_to_forget) {
    Station station;
    BOOST_REQUIRE(station.store()->keep_catalogue(an_edition(7)).ok());
    BOOST_TEST(station.sql("UPDATE kept_catalogue SET serial = 6") == SQLITE_CONSTRAINT);
    BOOST_TEST(station.sql("DELETE FROM kept_catalogue") == SQLITE_CONSTRAINT);
    BOOST_TEST(kept(*station.store())->serial == 7U);
}

BOOST_AUTO_TEST_CASE(a_database_of_the_first_version_is_brought_up_and_keeps_its_chain) {
    Station station;
    station.append(3);
    BOOST_REQUIRE(
        station.sql("DROP TABLE counter_request; DROP TABLE counter_contact; DROP TABLE kept_catalogue; PRAGMA user_version = 1") ==
        SQLITE_OK);
    BOOST_TEST(station.store()->keep_catalogue(an_edition(7)).ok());
    BOOST_TEST(station.append(1).front().sequence == 4U);
    BOOST_TEST(station.breaks().empty());
    BOOST_TEST(kept(*station.store())->serial == 7U);
}

BOOST_AUTO_TEST_CASE(a_database_that_cannot_be_reached_is_a_store_failure) {
    Station station;
    const auto store = store::make_store(station.folder.write("file", "") + "/data", station.log);
    BOOST_TEST((store->kept_catalogue().error().fault == core::Fault::store));
    BOOST_TEST((store->keep_catalogue(an_edition(7)).error().fault == core::Fault::store));
}

BOOST_AUTO_TEST_SUITE_END()
