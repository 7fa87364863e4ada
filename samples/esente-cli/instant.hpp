#pragma once

#include <cstdint>
#include <string>

namespace cli {

/// `YYYY-MM-DDThh:mm:ssZ` of milliseconds since 1970 UTC; empty for 0.
[[nodiscard]] std::string iso_instant(std::int64_t milliseconds);

} // namespace cli
