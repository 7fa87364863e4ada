#pragma once

#include "core/scan/scan.hpp"

namespace esente::core::scan {

/// One code without blanks, in upper case: a patient's or a card's number, or what it nearly was.
[[nodiscard]] Scan read_code(std::string_view code);

} // namespace esente::core::scan
