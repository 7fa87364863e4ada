#pragma once

#include "adapters/screens/pages/frame.hpp"
#include "app/results.hpp"

#include <string>

namespace esente::screens {

/// How the station is, part by part: reader, card and service with now, last success, 95 of 100 and what to do; the rest in a table. It
/// holds nothing that can have the focus, so that it may be replaced while it is looked at.
[[nodiscard]] Markup station_parts(const View& view, const app::Health& health);

/// One sentence: whether one can work, and what does not work. Changes only when that does.
[[nodiscard]] std::string station_in_a_sentence(const View& view, const app::Health& health);

} // namespace esente::screens
