#pragma once

#include "app/results.hpp"
#include "app/station.hpp"

#include <cstdint>
#include <optional>

namespace esente::app {

/// Walks the whole chain. A broken chain is a report, not a failure; STORE when it could not be read.
[[nodiscard]] core::Result<Outcome> verify_audit(const Station& station, const std::optional<ports::AuditExpectation>& expected);

/// At most `limit` rows from number `from` on, oldest first; nothing sealed is opened. STORE when they could not be read.
[[nodiscard]] core::Result<Outcome> audit_rows(const Station& station, std::uint64_t from, std::uint32_t limit);

} // namespace esente::app
