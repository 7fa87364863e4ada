#pragma once

#include "adapters/screens/view.hpp"

#include <string_view>

namespace esente::screens {

inline constexpr std::string_view journal_page = "sportello/registro";

/// `/sportello/registro`: the operator's requests of today, and the same as a file.
[[nodiscard]] Shown journal_page_shown(const View& view);

} // namespace esente::screens
