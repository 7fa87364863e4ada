#pragma once

#include "app/patient.hpp"
#include "app/requests.hpp"
#include "app/station.hpp"
#include "core/case.hpp"

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

namespace esente::app {

/// What asking left behind, for the record.
struct Asked {
    std::string message_id; ///< of the verify call; empty if none left
    std::chrono::microseconds service{};
};

/// Fills `facts` with what the registry says: the answer about the claimed code, and beside it the list where the mode may know it.
/// Nothing is asked about a claim that local rules block or the prescriber asserts. Paper limits are reserved before the call leaves.
/// A failing consult leaves the case without a list. STORE when the limits cannot be counted. After a stop the
/// calls end early and the case says CANCELLED.
[[nodiscard]] core::Result<Asked> ask_registry(const Station& station, Patient& patient, core::Case& facts, const std::string& reason,
                                               const std::stop_token& stop);

} // namespace esente::app
