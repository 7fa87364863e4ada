#pragma once

#include "core/prescription.hpp"
#include "core/result.hpp"

#include <string_view>

namespace esente::formats {

/// Reads the national message InvioPrescrittoRichiesta (MEF, specification of 5-12-2024) before its fields are encrypted.
/// Elements are found by local name, namespaces as published or none; UTF-8 and ISO-8859-1. A DOCTYPE is refused.
/// PRESCRIPTION_INVALID with line, column and element otherwise.
[[nodiscard]] core::Result<core::Prescription> read_prescription_message(std::string_view bytes);

} // namespace esente::formats
