#pragma once

#include "ports/counter_port.hpp"

#include <memory>

namespace esente::soap {

class ServiceLine;

/// PIN and TES of contract 2026-11 over a line that others may share.
[[nodiscard]] std::unique_ptr<ports::CounterPort> make_counter_service(std::shared_ptr<ServiceLine> line,
                                                                       std::shared_ptr<ports::SecretMemoryPort> secrets);

} // namespace esente::soap
