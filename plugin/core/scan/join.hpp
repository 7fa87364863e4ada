#pragma once

#include "core/scan/scan.hpp"

namespace esente::core::scan {

/// Two parts of one scan as one. The first flaw stands; the same patient or number twice is one; two different ones are a contradiction.
/// The kind is that of the part that names the patient.
[[nodiscard]] Scan join(Scan one, const Scan& other);

} // namespace esente::core::scan
