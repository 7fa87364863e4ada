#pragma once

#include "adapters/screens/markup.hpp"

#include <string>
#include <string_view>

namespace esente::screens {

/// Text between the quotes of a JSON string (RFC 8259 §7); hostile characters replaced.
[[nodiscard]] std::string json_text(std::string_view text);
/// HTML between the quotes of a JSON string, whole; line ends become blanks.
[[nodiscard]] std::string json_html(const Markup& markup);

} // namespace esente::screens
