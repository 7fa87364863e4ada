#pragma once

#include "adapters/screens/pages/waiting.hpp"

namespace esente::screens {

inline constexpr Words sending_title{"Invio della richiesta", "Sending the request"};

/// A request of the counter is on its way: heading, wait, why stopping loses nothing, and the button that stops (`act`).
[[nodiscard]] Markup sending_box(const View& view, const app::Job& job, std::string_view act);

} // namespace esente::screens
