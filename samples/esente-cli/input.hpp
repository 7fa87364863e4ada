#pragma once

#include <cstddef>
#include <string>

namespace cli {

/// A whole file, or standard input for `-`. Throws Failure (USAGE) when it cannot be read or is longer than 1 MiB.
[[nodiscard]] std::string read_input(const std::string& name);

/// The first line of standard input for `-`, so that it stays out of the process list; the text itself otherwise.
[[nodiscard]] std::string read_value(const std::string& value);

} // namespace cli
