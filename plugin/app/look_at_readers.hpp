#pragma once

#include "app/station.hpp"

#include <stop_token>
#include <vector>

namespace esente::app {

/// Every reader now, within 2 s; a look that succeeds counts in the station's figures.
[[nodiscard]] core::Result<std::vector<ports::ReaderView>> look_at_readers(const Station& station, const std::stop_token& stop);

} // namespace esente::app
