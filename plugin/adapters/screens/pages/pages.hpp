#pragma once

#include "adapters/screens/view.hpp"

#include <string_view>

namespace esente::screens {

/// True for a page that this kind of visit has.
[[nodiscard]] bool is_page(const View& view, std::string_view page);
/// One page; it must be one of those.
[[nodiscard]] Shown show(const View& view, std::string_view page);

} // namespace esente::screens
