#pragma once

#include "adapters/store/connection.hpp"
#include "adapters/store/record.hpp"
#include "ports/audit_port.hpp"

#include <Poco/Data/LOB.h>
#include <Poco/Types.h>

#include <cstdint>
#include <vector>

namespace esente::store {

/// Appends rows to the chain. Statements are prepared once and bound to the members; one thread at a time.
class AuditLog {
public:
    explicit AuditLog(Connection& connection);

    /// On disk when it returns: one transaction, one sync.
    [[nodiscard]] ports::AuditReceipt append(const ports::AuditEntry& entry);
    /// Number and link of the last row; 0 and no_link when there is none.
    [[nodiscard]] ports::AuditReceipt last_row();

private:
    Connection& connection_;
    Poco::Int64 sequence_ = 0;
    Record record_;
    Poco::Data::BLOB salt_;
    Poco::Data::BLOB sealed_;
    Poco::Int64 last_sequence_ = 0;
    std::string last_link_;
    Poco::Data::Statement insert_row_;
    Poco::Data::Statement insert_personal_;
    Poco::Data::Statement select_last_;
};

/// Rows as exported, at most `limit`, from number `from` up.
[[nodiscard]] std::vector<ports::AuditRow> exported_rows(Connection& connection, std::uint64_t from, std::uint32_t limit);

} // namespace esente::store
