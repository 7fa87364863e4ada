#pragma once

#include "adapters/screens/pages/frame.hpp"
#include "app/results.hpp"

#include <string>

namespace esente::screens {

/// `/stato`: reader, card, service, record: how they are, and what to do.
[[nodiscard]] Shown status_page(const View& view);
/// Starts a look at the station unless one is under way or was made in the last seconds.
void look_at_station(const View& view);
/// How the station is now, as JSON for status.js: what its page shows (`html`) and one sentence (`said`); empty before the first look is
/// over. Begins a new look when the last one is 15 s old.
[[nodiscard]] std::string station_state(const View& view);
/// What the last look gave; null before it ended.
[[nodiscard]] const app::Health* known_health(const View& view);
/// Notices of the service; nothing when there are none.
[[nodiscard]] Markup notices(const View& view, const app::Health& health);

} // namespace esente::screens
