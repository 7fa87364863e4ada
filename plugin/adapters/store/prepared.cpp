#include "adapters/store/prepared.hpp"

#include "adapters/store/store_failure.hpp"

#include <Poco/Data/SQLite/Utility.h>

namespace esente::store {

Prepared::Prepared(Poco::Data::Session& session, std::string_view sql) : database_{Poco::Data::SQLite::Utility::dbHandle(session)} {
    sqlite3_stmt* compiled = nullptr;
    const int answer =
        sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &compiled, nullptr);
    statement_.reset(compiled);
    must(answer);
}

void Prepared::must(int answer) const {
    if (answer != SQLITE_OK) {
        const int native = sqlite3_extended_errcode(database_);
        throw StoreFailure{std::string{"the database refuses: "} + sqlite3_errstr(native), native};
    }
}

Prepared& Prepared::with(std::int64_t value) {
    must(sqlite3_bind_int64(statement_.get(), ++bound_, value));
    return *this;
}

Prepared& Prepared::with(std::string_view text) {
    // A null pointer would bind NULL: an empty text is a text.
    must(sqlite3_bind_text(statement_.get(), ++bound_, text.empty() ? "" : text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
    return *this;
}

Prepared& Prepared::with(const Octets& bytes) {
    must(sqlite3_bind_blob(statement_.get(), ++bound_, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC));
    return *this;
}

bool Prepared::next() {
    const int answer = sqlite3_step(statement_.get());
    if (answer == SQLITE_ROW) {
        return true;
    }
    if (answer != SQLITE_DONE) {
        must(answer);
    }
    reset();
    return false;
}

void Prepared::run() {
    while (next()) {
    }
}

void Prepared::reset() {
    bound_ = 0;
    must(sqlite3_reset(statement_.get()));
}

std::int64_t Prepared::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Prepared::text(int column) const {
    const void* const bytes = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return size > 0 ? std::string{static_cast<const char*>(bytes), static_cast<std::size_t>(size)} : std::string{};
}

} // namespace esente::store
