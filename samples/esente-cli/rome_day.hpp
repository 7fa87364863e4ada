#pragma once

#include <chrono>
#include <cstdint>

namespace cli {

/// The civil day of Europe/Rome at that moment, as yyyymmdd, whatever the machine's zone: UTC+1, and UTC+2 from the last Sunday of March
/// to the last of October, 01:00 UTC both (directive 2000/84/EC).
[[nodiscard]] std::int32_t rome_day(std::chrono::system_clock::time_point moment);

} // namespace cli
