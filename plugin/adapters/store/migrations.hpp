#pragma once

#include <span>
#include <string_view>

namespace esente::store {

/// One file of schemas/audit: takes a database to its version, which it also writes down (`PRAGMA user_version`).
struct Migration {
    int version = 0;
    std::string_view sql;
};

/// In ascending order of versions; a database is brought up from whichever it has.
[[nodiscard]] std::span<const Migration> migrations() noexcept;

/// The version that all of them lead to.
[[nodiscard]] inline int newest_version() noexcept { return migrations().back().version; }

} // namespace esente::store
