#pragma once

#include "adapters/screens/journal.hpp"
#include "adapters/screens/pages/frame.hpp"

#include <cstddef>

namespace esente::screens {

/// Today's requests, the last one first, `most` of them; each PIN that was granted leads to its delivery.
[[nodiscard]] Markup journal_table(const View& view, const Rows& rows, std::size_t most);

/// Says that a first part still waits to be handed over, and leads there; nothing when none does.
[[nodiscard]] Markup waiting_delivery(const View& view);

/// Why today's requests cannot be shown, and what to do.
[[nodiscard]] Markup journal_failure(const View& view, const core::Error& error);

} // namespace esente::screens
