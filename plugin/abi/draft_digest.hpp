#pragma once

#include "core/prescription.hpp"

#include <esente/esente.h>

#include <string>

namespace esente::abi {

/// SHA-256 hex over a draft that was given field by field, as esente_draft_create documents it.
[[nodiscard]] std::string digest_of(core::Prescription& draft, esente_said disease_exemption);

} // namespace esente::abi
