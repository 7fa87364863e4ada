#include "station.hpp"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace esente;
using test::an_entry;
using test::Station;
namespace fs = std::filesystem;

namespace {

core::Error refusal(ports::StorePort& store) {
    const auto receipt = store.append(an_entry());
    BOOST_REQUIRE(!receipt.ok());
    BOOST_TEST((receipt.error().fault == core::Fault::store));
    BOOST_TEST(receipt.error().native != 0);
    BOOST_TEST(!store.state().ok());
    return receipt.error();
}

/// In a child: files end at `bytes` as on a full disk; answers 10 + whether append was a STORE error, and whether it works again after.
int append_on_a_full_disk(const std::string& data_dir, rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    test::SilentLog log;
    const auto store = store::make_store(data_dir, log);
    if (!store->append(an_entry()).ok()) {
        return 1;
    }
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit tight{bytes, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const auto refused = store->append(an_entry());
    if (refused.ok() || refused.error().fault != core::Fault::store || refused.error().native == 0) {
        return 2;
    }
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto again = store->append(an_entry());
    return again.ok() && again->sequence == 2 ? 0 : 3;
}

} // namespace

BOOST_AUTO_TEST_SUITE(failures)

BOOST_AUTO_TEST_CASE(nothing_is_opened_before_the_first_call) {
    Station station;
    const auto store = station.store();
    BOOST_TEST(!fs::exists(station.data_dir()));
    BOOST_TEST(store->state().ok());
    BOOST_TEST(fs::exists(station.data_dir() + "/audit.sqlite"));
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_a_store_failure) {
    Station station;
    const auto file = station.folder.write("file", "");
    const auto store = store::make_store(file + "/data", station.log);
    BOOST_TEST(refusal(*store).native == SQLITE_CANTOPEN);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_a_store_failure) {
    Station station;
    fs::create_directory(station.data_dir());
    station.folder.write("data/audit.sqlite", std::string(8192, 'x'));
    BOOST_TEST(refusal(*station.store()).native == SQLITE_NOTADB);
}

BOOST_AUTO_TEST_CASE(a_damaged_database_is_a_store_failure_or_a_break_and_never_a_crash) {
    Station station;
    station.append(200);
    BOOST_REQUIRE(station.sql("PRAGMA wal_checkpoint(TRUNCATE)") == SQLITE_OK);
    auto bytes = station.folder.read("data/audit.sqlite");
    for (std::size_t at = 4096 * 12; at < bytes.size() && at < 4096 * 40; ++at) {
        bytes[at] = '\x5A';
    }
    station.folder.write("data/audit.sqlite", bytes);
    const auto report = station.store()->verify({});
    BOOST_TEST((report.ok() ? !report->broken.empty() : report.error().fault == core::Fault::store && report.error().native != 0));
}

BOOST_AUTO_TEST_CASE(a_database_of_a_newer_version_is_left_alone) {
    Station station;
    station.append(1);
    BOOST_REQUIRE(station.sql("PRAGMA user_version = 99") == SQLITE_OK);
    BOOST_TEST(refusal(*station.store()).detail.find("newer") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_key_is_told_and_never_made_anew) {
    for (const auto* name : {"chain", "pseudonyms", "sealing"}) {
        Station station;
        station.append(1);
        const auto key = station.data_dir() + "/keys/" + name + ".key";
        fs::remove(key);
        BOOST_TEST(refusal(*station.store()).detail.find(name) != std::string::npos);
        BOOST_TEST(!fs::exists(key));
    }
}

BOOST_AUTO_TEST_CASE(a_key_of_another_station_is_told) {
    for (const auto* name : {"chain", "pseudonyms", "sealing"}) {
        Station station;
        station.append(1);
        station.folder.write(std::string{"data/keys/"} + name + ".key", std::string(32, 'k'));
        BOOST_TEST(refusal(*station.store()).detail.find(name) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_key_cut_short_is_told) {
    Station station;
    station.append(1);
    station.folder.write("data/keys/chain.key", "short");
    refusal(*station.store());
}

BOOST_AUTO_TEST_CASE(a_key_others_can_read_is_refused) {
    Station station;
    station.append(1);
    fs::permissions(station.data_dir() + "/keys/sealing.key", fs::perms::group_read, fs::perm_options::add);
    BOOST_TEST(refusal(*station.store()).native == SQLITE_PERM);
}

BOOST_AUTO_TEST_CASE(a_store_works_again_once_its_trouble_is_over) {
    Station station;
    station.append(1);
    const auto key = station.data_dir() + "/keys/chain.key";
    fs::rename(key, key + ".away");
    const auto store = station.store();
    refusal(*store);
    fs::rename(key + ".away", key);
    const auto receipt = store->append(an_entry());
    BOOST_REQUIRE(receipt.ok());
    BOOST_TEST(receipt->sequence == 2U);
}

BOOST_AUTO_TEST_CASE(a_database_somebody_keeps_locked_is_a_store_failure_in_bounded_time) {
    Station station;
    station.append(1);
    sqlite3* other = nullptr;
    sqlite3_open(station.folder.file("data/audit.sqlite").c_str(), &other);
    BOOST_REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    const auto store = station.store();
    const auto receipt = store->append(an_entry());
    BOOST_REQUIRE(!receipt.ok());
    BOOST_TEST(receipt.error().native == SQLITE_BUSY);
    sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    BOOST_TEST(store->append(an_entry()).ok());
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_a_store_failure_and_over_when_there_is_room_again) {
    Station station;
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(append_on_a_full_disk(station.data_dir(), 100));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0), "child ended with " << status);
    BOOST_TEST(station.breaks().empty());
}

BOOST_AUTO_TEST_SUITE_END()
