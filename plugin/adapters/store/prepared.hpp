#pragma once

#include "adapters/store/crypto.hpp"

#include <Poco/Data/Session.h>

#include <cstdint>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace esente::store {

/// A statement of a verdict's path, compiled once and run many times. POCO Data compiles a statement anew at each execution: measured with
/// callgrind, half of all instructions of a check. Everything else of the store goes through POCO. One thread at a time.
/// Throws StoreFailure with SQLite's code.
class Prepared {
public:
    Prepared(Poco::Data::Session& session, std::string_view sql);

    /// Binds the next parameter. What is bound must live until the statement has run.
    Prepared& with(std::int64_t value);
    Prepared& with(std::string_view text);
    Prepared& with(const Octets& bytes);

    /// True while there is a row; after the last one the statement is ready to be bound and run again.
    [[nodiscard]] bool next();
    /// Runs to the end.
    void run();

    /// Columns of the present row, from 0.
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };

    void must(int answer) const;
    void reset();

    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bound_ = 0;
};

} // namespace esente::store
