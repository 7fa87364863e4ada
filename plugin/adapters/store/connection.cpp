#include "adapters/store/connection.hpp"

#include "adapters/store/migrations.hpp"
#include "adapters/store/store_failure.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/SQLite/SessionImpl.h>
#include <Poco/Data/SQLite/Utility.h>

#include <chrono>
#include <fstream>
#include <string>
#include <thread>

namespace esente::store {
namespace {

namespace fs = std::filesystem;
using namespace Poco::Data::Keywords; // NOLINT(google-build-using-namespace): POCO's statement language, meant to be used so

constexpr std::size_t longest_wait_s = 3; ///< for the write lock of another process

constexpr auto owners_alone = fs::perms::owner_read | fs::perms::owner_write;

/// A folder made here is its owner's alone; one that existed keeps its mode. The file is its owner's alone, one restored from elsewhere
/// too; SQLite gives its companion files the mode of the database.
std::string prepared(const fs::path& data_dir) {
    std::error_code why;
    if (fs::create_directories(data_dir, why)) {
        fs::permissions(data_dir, fs::perms::owner_all, why);
    }
    const auto file = data_dir / "audit.sqlite";
    if (!why && !fs::exists(file, why) && !why) {
        const std::ofstream made{file, std::ios::app | std::ios::binary};
    }
    if (!why && fs::status(file, why).permissions() != owners_alone && !why) {
        fs::permissions(file, owners_alone, why);
    }
    if (why) {
        throw StoreFailure{"the data folder or its database cannot be made: " + why.message(), SQLITE_CANTOPEN};
    }
    return file.string();
}

/// A session of its own: registering POCO's connector would change state of the whole process.
Poco::Data::Session open(const std::string& file) {
    try {
        return Poco::Data::Session{Poco::AutoPtr<Poco::Data::SessionImpl>{new Poco::Data::SQLite::SessionImpl{file, longest_wait_s}}};
    } catch (const Poco::Data::ConnectionFailedException&) {
        throw StoreFailure{"the database cannot be opened", SQLITE_CANTOPEN};
    }
}

/// Two processes that start together both turn the new file into WAL mode; SQLite does not wait there by itself.
void turn_into_wal(Poco::Data::Session& session) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{longest_wait_s};
    for (;;) {
        try {
            std::string mode;
            session << "PRAGMA journal_mode = WAL", into(mode), now;
            if (mode != "wal") {
                throw StoreFailure{"the file system does not let the database run in WAL mode", SQLITE_PROTOCOL};
            }
            return;
        } catch (const Poco::Data::SQLite::DBLockedException&) {
            if (std::chrono::steady_clock::now() > until) {
                throw;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
    }
}

} // namespace

Connection::Connection(const fs::path& data_dir)
    : data_dir_{data_dir}, session_{open(prepared(data_dir))}, begin_{session_, "BEGIN IMMEDIATE"}, commit_{session_, "COMMIT"} {
    try {
        turn_into_wal(session_);
        session_ << "PRAGMA synchronous = FULL", now;
        session_ << "PRAGMA cache_size = -256", now;  // KiB: rows are written once and hardly read again
        session_ << "PRAGMA foreign_keys = OFF", now; // a personal part outlives its row only in a database somebody tampered with
        require_version_and_keys();
    } catch (const Poco::Exception& refusal) {
        throw StoreFailure{refusal.displayText(), native()};
    }
}

int Connection::native() const { return sqlite3_extended_errcode(Poco::Data::SQLite::Utility::dbHandle(session_)); }

void Connection::require_version_and_keys() {
    int found = 0;
    session_ << "PRAGMA user_version", into(found), now;
    if (found > newest_version()) {
        throw StoreFailure{"the database was made by a newer version of this library", SQLITE_SCHEMA};
    }
    if (found < newest_version()) {
        bring_up_to_date();
    } else {
        keys_ = Keys::load(data_dir_ / "keys");
    }
    compare_keys();
}

void Connection::bring_up_to_date() {
    begin_writing();
    int found = 0;
    session_ << "PRAGMA user_version", into(found), now; // another process may have been first
    keys_ = found == 0 ? Keys::make_or_load(data_dir_ / "keys") : Keys::load(data_dir_ / "keys");
    for (const Migration& step : migrations()) {
        if (step.version > found) {
            run(step.sql);
        }
    }
    if (found == 0) {
        remember_keys();
    }
    commit();
}

/// As it stands: POCO's formatting must not see the text.
void Connection::run(std::string_view sql) {
    char* why = nullptr;
    const int answer = sqlite3_exec(Poco::Data::SQLite::Utility::dbHandle(session_), std::string{sql}.c_str(), nullptr, nullptr, &why);
    sqlite3_free(why);
    if (answer != SQLITE_OK) {
        throw StoreFailure{"the tables cannot be made", native()};
    }
}

void Connection::remember_keys() {
    for (auto& [name, proof] : keys_->proofs()) {
        std::string a = name;
        std::string b = proof;
        session_ << "INSERT INTO key_check VALUES (?, ?)", use(a), use(b), now;
    }
}

void Connection::compare_keys() {
    for (const auto& [name, proof] : keys_->proofs()) {
        std::string wanted = name;
        std::string found;
        session_ << "SELECT ifnull(max(proof), '') FROM key_check WHERE name = ?", into(found), use(wanted), now;
        if (found != proof) {
            throw StoreFailure{"keys/" + name + ".key is not the key this database was made with", SQLITE_AUTH};
        }
    }
}

} // namespace esente::store
