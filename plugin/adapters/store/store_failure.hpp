#pragma once

#include <sqlite3.h>

#include <stdexcept>
#include <string>

namespace esente::store {

/// Why the store cannot answer, on its way to the one place that makes it a STORE error. The text names no person.
class StoreFailure : public std::runtime_error {
public:
    explicit StoreFailure(const std::string& why, int native = SQLITE_ERROR) : std::runtime_error{why}, native_{native} {}
    /// SQLite's extended result code, or its plain code for what SQLite had no part in.
    [[nodiscard]] int native() const noexcept { return native_; }

private:
    int native_;
};

} // namespace esente::store
