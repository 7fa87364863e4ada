#pragma once

#include "adapters/screens/http.hpp"

#include <string_view>

namespace esente::screens {

/// A file of the look, embedded and compressed at build time; 404 for any other name.
[[nodiscard]] Response asset_response(std::string_view name);

} // namespace esente::screens
