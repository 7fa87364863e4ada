#pragma once

#include <cstddef>
#include <string>

namespace cli {

inline constexpr std::size_t longest_input = 1'048'576;

/// A whole file, or standard input for `-`. Throws Failure (USAGE) when it cannot be read or is longer than that many bytes.
[[nodiscard]] std::string read_input(const std::string& name, std::size_t longest = longest_input);

/// The first line of standard input for `-`, so that it stays out of the process list; the text itself otherwise.
[[nodiscard]] std::string read_value(const std::string& value);

} // namespace cli
