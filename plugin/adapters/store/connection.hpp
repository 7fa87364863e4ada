#pragma once

#include "adapters/store/keys.hpp"
#include "adapters/store/prepared.hpp"

#include <Poco/Data/Session.h>

#include <filesystem>
#include <memory>
#include <string_view>

namespace esente::store {

/// An open database of the right version, in WAL mode and fully synced, with the keys that belong to it. One thread at a time.
/// Everything throws Poco::Exception or StoreFailure; after that the connection is of no more use: it is closed, which also rolls back
/// what was under way.
class Connection {
public:
    explicit Connection(const std::filesystem::path& data_dir);

    [[nodiscard]] Poco::Data::Session& session() noexcept { return session_; }
    [[nodiscard]] const Keys& keys() const noexcept { return *keys_; }
    [[nodiscard]] const std::filesystem::path& data_dir() const noexcept { return data_dir_; }

    /// Takes the write lock at once, so that what is read next cannot be outdated at the commit. Other processes wait, bounded.
    void begin_writing() { begin_.run(); }
    /// On disk when it returns.
    void commit() { commit_.run(); }
    /// SQLite's extended code of the last thing that went wrong.
    [[nodiscard]] int native() const;

private:
    void require_version_and_keys();
    void make_tables();
    void run(std::string_view statements);
    void compare_keys();

    std::filesystem::path data_dir_;
    Poco::Data::Session session_;
    Prepared begin_;
    Prepared commit_;
    std::unique_ptr<Keys> keys_;
};

} // namespace esente::store
