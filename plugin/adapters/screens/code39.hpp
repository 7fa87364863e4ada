#pragma once

#include "adapters/screens/markup.hpp"

#include <string_view>

namespace esente::screens {

/// Code 39 (ISO/IEC 16388) between its two asterisks, as the bar code of a health card carries the codice fiscale: an SVG image named
/// `label`, one unit a narrow element, three a wide one. Empty when the text holds anything but capital letters and digits.
[[nodiscard]] Markup code39(std::string_view text, std::string_view label);

} // namespace esente::screens
