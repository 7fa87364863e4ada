#pragma once

#include "faults.hpp"

#include <string>
#include <string_view>

namespace service_simulator {

/// The reply after the faults of content that strike this operation: header, outcome, error, citizen, code, count, dates, encoding.
/// Faults of delivery are delivery.hpp's.
std::string spoiled(std::string reply, const Faults& faults, std::string_view operation);

} // namespace service_simulator
