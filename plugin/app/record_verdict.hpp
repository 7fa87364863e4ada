#pragma once

#include "app/ask_registry.hpp"
#include "app/requests.hpp"
#include "app/station.hpp"
#include "core/case.hpp"
#include "core/verdict.hpp"

#include <string>

namespace esente::app {

/// The row of a check as far as it is known before the draft is judged.
[[nodiscard]] ports::AuditEntry check_entry(const Station& station, const core::Case& facts, const CheckOrder& order);

/// Adds what the service answered with to the row.
void add_asked(ports::AuditEntry& entry, const core::Case& facts, const Asked& asked);

/// Makes the verdict durable; from here on a cancel loses. STORE otherwise, and then there is no verdict.
[[nodiscard]] core::Result<ports::AuditReceipt> record_verdict(const Station& station, ports::AuditEntry entry, const core::Case& facts,
                                                               const core::Judgement& judgement);

/// idVerifica of the answer about the claimed code; empty if there is none.
[[nodiscard]] std::string proof_of(const core::Case& facts);

} // namespace esente::app
