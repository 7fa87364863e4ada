#pragma once

#include "core/scan/scan.hpp"

namespace esente::core::scan {

/// English, one line, for logs and errors; nothing of the scan itself. E.g. `looks like a codice fiscale, but its check character does not
/// fit`.
[[nodiscard]] std::string what_is_wrong(const Scan& scan);

} // namespace esente::core::scan
