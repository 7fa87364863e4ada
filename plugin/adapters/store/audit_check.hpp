#pragma once

#include "adapters/store/connection.hpp"
#include "adapters/store/head_file.hpp"
#include "ports/audit_port.hpp"

#include <optional>

namespace esente::store {

/// Walks the whole chain, one row in memory at a time, against a snapshot of its own; appends go on meanwhile.
/// At most 1,000 breaks are told. `head`: the head file as it stood before this connection was opened.
[[nodiscard]] ports::AuditReport checked_chain(Connection& connection, const std::optional<HeadFile::Head>& head,
                                               const std::optional<ports::AuditExpectation>& expected);

} // namespace esente::store
