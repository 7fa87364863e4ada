#pragma once

#include "adapters/screens/pages/frame.hpp"

namespace esente::screens {

/// What is being waited for, how long it has taken, and when it ends by itself. For pages with the script `wait`, which counts on and goes
/// to the page's own name once the job is done; after 3 s it says once, aloud, that one may stop.
[[nodiscard]] Markup waiting_box(const View& view, std::string_view what, const app::Job& job);

} // namespace esente::screens
