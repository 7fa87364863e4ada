#pragma once

#include "app/patient.hpp"
#include "core/result.hpp"

#include <memory>
#include <string_view>

namespace esente::app {

/// A patient typed or scanned (core::scan::read_scan). The card number of a stripe is taken where none is typed. USAGE for a reserved mode,
/// a text that names no patient, a card number that is none, and two card numbers that differ; the detail says what the text nearly was.
[[nodiscard]] core::Result<std::shared_ptr<Patient>> enter_patient(core::Mode mode, std::string_view patient_id,
                                                                   std::string_view card_number);

} // namespace esente::app
