#pragma once

#include "adapters/screens/markup.hpp"
#include "core/scan/scan.hpp"

namespace esente::screens {

/// What a scan that names no patient was, and what to do: a sentence for every kind and outcome. A card number alone is read, but names
/// nobody.
[[nodiscard]] Words scan_words(const core::scan::Scan& scan) noexcept;

} // namespace esente::screens
