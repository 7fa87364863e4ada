#pragma once

#include "adapters/store/connection.hpp"
#include "ports/audit_port.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace esente::store {

/// One code asked about on paper.
struct PaperQuestion {
    std::string patient;
    std::string asking_operator;
    std::string code;
    core::Date day;
};

/// See ports::StorePort::reserve_paper. Where `limit` other codes were asked and this one was not, nothing is recorded.
[[nodiscard]] ports::PaperUse reserve(Connection& connection, const PaperQuestion& question, std::uint32_t limit);

void remember(Connection& connection, const ports::AcknowledgedKey& key);

/// Rule ids acknowledged for this patient, code and day, in alphabetical order.
[[nodiscard]] std::vector<std::string> acknowledged_rules(Connection& connection, const ports::AcknowledgedKey& key);

} // namespace esente::store
