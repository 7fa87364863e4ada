#pragma once

#include "app/patient.hpp"
#include "core/result.hpp"

#include <memory>
#include <string_view>

namespace esente::app {

/// A patient typed or scanned. USAGE for a reserved mode, a code that is none, or a card number that fails Luhn's formula.
[[nodiscard]] core::Result<std::shared_ptr<Patient>> enter_patient(core::Mode mode, std::string_view patient_id,
                                                                   std::string_view card_number);

} // namespace esente::app
