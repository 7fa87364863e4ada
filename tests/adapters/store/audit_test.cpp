#include "station.hpp"

using namespace esente;
using test::an_entry;
using test::Station;
namespace fs = std::filesystem;

namespace {
constexpr auto foreign = fs::perms::group_all | fs::perms::others_all;
} // namespace

BOOST_AUTO_TEST_SUITE(audit)

BOOST_AUTO_TEST_CASE(rows_are_numbered_from_one_and_each_has_a_hash_of_its_own) {
    Station station;
    const auto receipts = station.append(3);
    BOOST_TEST(receipts[0].sequence == 1U);
    BOOST_TEST(receipts[2].sequence == 3U);
    BOOST_TEST(receipts[0].hash.size() == 64U);
    BOOST_TEST(receipts[0].hash != receipts[1].hash);
    BOOST_TEST(station.breaks().empty());
}

BOOST_AUTO_TEST_CASE(a_store_opened_again_goes_on_where_it_ended) {
    Station station;
    station.append(2);
    BOOST_TEST(station.append(1)[0].sequence == 3U);
    const auto report = station.store()->verify({});
    BOOST_REQUIRE(report.ok());
    BOOST_TEST(report->records == 3U);
    BOOST_TEST(report->first == 1U);
    BOOST_TEST(report->last == 3U);
}

BOOST_AUTO_TEST_CASE(an_empty_store_is_whole) {
    Station station;
    const auto report = station.store()->verify({});
    BOOST_REQUIRE(report.ok());
    BOOST_TEST(report->records == 0U);
    BOOST_TEST(report->head.empty());
    BOOST_TEST(report->broken.empty());
    BOOST_TEST(station.store()->state().ok());
}

BOOST_AUTO_TEST_CASE(the_database_names_neither_patient_nor_operator_nor_code_nor_certificate) {
    Station station;
    station.append(1);
    BOOST_REQUIRE(station.sql("PRAGMA wal_checkpoint(TRUNCATE)") == SQLITE_OK);
    const auto bytes = station.folder.read("data/audit.sqlite");
    BOOST_TEST(bytes.find("ambulatorio-1") != std::string::npos);
    for (const auto* secret : {"RSSMRA80A01H501U", "BNCLRA75C50F205P", "certificato"}) {
        BOOST_TEST(bytes.find(secret) == std::string::npos, secret);
    }
    BOOST_TEST(bytes.find("\"013\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_row_is_exported_in_permanent_names_with_pseudonyms) {
    Station station;
    station.append(3);
    const auto rows = station.store()->rows(2, 10);
    BOOST_REQUIRE(rows.ok());
    BOOST_REQUIRE(rows->size() == 2U);
    BOOST_TEST((*rows)[0].sequence == 2U);
    const auto& json = (*rows)[0].json;
    for (const auto* name : {"\"sequence\":2",
                             "\"kind\":\"verdict\"",
                             "\"at\":\"2026-11-24T10:15:00.000Z\"",
                             "\"day\":\"2026-11-24\"",
                             "\"operator\":\"",
                             "\"operator_role\":\"F\"",
                             "\"operator_origin\":\"settings\"",
                             "\"organisation\":\"030321\"",
                             "\"workstation\":\"ambulatorio-1\"",
                             "\"patient\":\"",
                             "\"mode\":\"chip\"",
                             "\"assurance\":\"card_data_certified\"",
                             "\"outcome\":\"allowed\"",
                             "\"reason\":\"\"",
                             "\"code\":\"",
                             "\"draft_digest\":\"aa55\"",
                             "\"catalogue\":\"2026-10\"",
                             "\"proof_id\":\"V-1\"",
                             "\"message_id\":\"8d3a\"",
                             "\"personal_hash\":\"",
                             "\"link\":\""}) {
        BOOST_TEST(json.find(name) != std::string::npos, name);
    }
    BOOST_TEST(json.find("RSSMRA") == std::string::npos);
    BOOST_TEST(json.find("BNCLRA") == std::string::npos);
    BOOST_TEST(json.find("\"013\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(rows_are_paged) {
    Station station;
    station.append(5);
    const auto store = station.store();
    BOOST_TEST(store->rows(1, 2)->size() == 2U);
    BOOST_TEST(store->rows(5, 2)->size() == 1U);
    BOOST_TEST(store->rows(6, 2)->empty());
    BOOST_TEST(store->rows(~0ULL, 2)->empty());
}

BOOST_AUTO_TEST_CASE(hostile_text_is_kept_harmless_and_the_chain_holds) {
    Station station;
    auto entry = an_entry();
    entry.workstation = std::string("a\0b\n\x1B\"\xFF", 7);
    entry.reason = std::string(100'000, 'r');
    BOOST_REQUIRE(station.store()->append(entry).ok());
    BOOST_TEST(station.breaks().empty());
}

BOOST_AUTO_TEST_CASE(files_are_for_their_owner_alone) {
    Station station;
    const auto open = station.store();
    BOOST_REQUIRE(open->append(an_entry()).ok());
    for (const auto& each : fs::recursive_directory_iterator{station.data_dir()}) {
        BOOST_TEST(((each.status().permissions() & foreign) == fs::perms::none), each.path());
    }
    BOOST_TEST((fs::status(station.data_dir()).permissions() == fs::perms::owner_all));
    BOOST_TEST((fs::status(station.data_dir() + "/keys").permissions() == fs::perms::owner_all));
    BOOST_TEST(fs::file_size(station.data_dir() + "/keys/chain.key") == 32U);
}

BOOST_AUTO_TEST_CASE(the_database_itself_refuses_to_change_or_delete_a_row) {
    Station station;
    station.append(2);
    BOOST_TEST(station.sql("UPDATE audit SET outcome = 'blocked'") == SQLITE_CONSTRAINT);
    BOOST_TEST(station.sql("DELETE FROM audit WHERE sequence = 2") == SQLITE_CONSTRAINT);
    BOOST_TEST(station.sql("INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 1") == SQLITE_CONSTRAINT);
    BOOST_TEST(station.sql("UPDATE audit_personal SET salt = x'00'") == SQLITE_CONSTRAINT);
    BOOST_TEST(station.breaks().empty());
}

BOOST_AUTO_TEST_CASE(a_personal_part_can_be_erased_and_the_chain_holds) {
    Station station;
    station.append(3);
    BOOST_REQUIRE(station.sql("DELETE FROM audit_personal WHERE sequence = 2") == SQLITE_OK);
    BOOST_TEST(station.breaks().empty());
    BOOST_TEST(station.append(1)[0].sequence == 4U);
    BOOST_TEST(station.breaks().empty());
}

BOOST_AUTO_TEST_CASE(the_head_file_follows_every_row) {
    Station station;
    const auto receipts = station.append(12);
    const auto line = station.folder.read("data/audit.head");
    BOOST_TEST(line.size() == 86U);
    BOOST_TEST(line.substr(18) == "12:" + receipts[11].hash + "\n");
}

BOOST_AUTO_TEST_CASE(a_database_restored_with_an_open_mode_is_closed_to_others) {
    Station station;
    station.append(1);
    const auto database = station.data_dir() + "/audit.sqlite";
    fs::permissions(database, fs::perms::group_read | fs::perms::others_read, fs::perm_options::add);
    BOOST_TEST(station.store()->state().ok());
    BOOST_TEST(((fs::status(database).permissions() & foreign) == fs::perms::none));
}

BOOST_AUTO_TEST_SUITE_END()
