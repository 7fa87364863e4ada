#pragma once

#include "adapters/store/connection.hpp"
#include "ports/audit_port.hpp"

#include <optional>

namespace esente::store {

/// See ports::StorePort::kept_catalogue.
[[nodiscard]] std::optional<ports::KeptCatalogue> load_catalogue(Connection& connection);

/// See ports::StorePort::keep_catalogue. One transaction.
void keep_catalogue(Connection& connection, const ports::KeptCatalogue& edition);

} // namespace esente::store
