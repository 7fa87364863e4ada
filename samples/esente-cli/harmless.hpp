#pragma once

#include <string>
#include <string_view>

namespace cli {

/// Text from cards, readers and services is hostile: control and bidirectional characters, and what is not UTF-8, become U+FFFD.
[[nodiscard]] std::string harmless(std::string_view text);

} // namespace cli
