#pragma once

#include "core/date.hpp"

#include <chrono>
#include <string>

namespace esente::core {

/// How far Europe/Rome is ahead of UTC at an instant, whatever the zone of the machine. Summer time as in Directive 2000/84/EC: from the
/// last Sunday of March to the last of October, 01:00 UTC.
[[nodiscard]] std::chrono::hours rome_offset(Instant instant) noexcept;

/// `yyyy-MM-dd'T'HH:mm:ss+01:00`, as the clocks of Rome show it.
[[nodiscard]] std::string iso_rome(Instant instant);

} // namespace esente::core
