#pragma once

#include "ports/audit_port.hpp"
#include "ports/log_port.hpp"

#include <memory>
#include <string>

namespace esente::store {

/// The station's memory under `data_dir`: `audit.sqlite`, `audit.head` and `keys/`. Nothing is opened before the first call. After a
/// failure the database is closed and the next call opens it anew. Any thread may call; appends of one store wait for each other.
[[nodiscard]] std::unique_ptr<ports::StorePort> make_store(std::string data_dir, ports::LogPort& log);

} // namespace esente::store
