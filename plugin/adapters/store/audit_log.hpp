#pragma once

#include "adapters/store/connection.hpp"
#include "adapters/store/record.hpp"
#include "ports/audit_port.hpp"

#include <cstdint>
#include <vector>

namespace esente::store {

/// Appends rows to the chain. One thread at a time.
class AuditLog {
public:
    explicit AuditLog(Connection& connection);

    /// On disk when it returns: one transaction, one sync.
    [[nodiscard]] ports::AuditReceipt append(const ports::AuditEntry& entry);
    /// Number and link of the last row; 0 and no_link when there is none.
    [[nodiscard]] ports::AuditReceipt last_row();

private:
    void insert(const Record& record, const PersonalPart& personal);

    Connection& connection_;
    Prepared insert_row_;
    Prepared insert_personal_;
    Prepared select_last_;
};

/// Rows as exported, at most `limit`, from number `from` up.
[[nodiscard]] std::vector<ports::AuditRow> exported_rows(Connection& connection, std::uint64_t from, std::uint32_t limit);

} // namespace esente::store
