#pragma once

#include "core/identity.hpp"
#include "core/prescription.hpp"
#include "core/result.hpp"

#include <optional>
#include <string_view>

namespace esente::app {

/// The patient the host has open; none when `expected` is empty. USAGE when it is no patient code.
[[nodiscard]] core::Result<std::optional<core::PatientId>> expected_id(std::string_view expected);

/// True when both are known and are not the same patient.
[[nodiscard]] bool differ(const std::optional<core::PatientId>& one, const std::optional<core::PatientId>& other) noexcept;

/// Whom a draft is judged for.
struct ResolvedPatient {
    core::Identity identity;   ///< with its id, or without one when nobody is to be looked up
    bool wrong_person = false; ///< card, draft and host do not name the same patient
};

/// In chip mode the card names the patient; else what was entered, else a clear `codiceAss`, else, for a foreign insured, nobody.
/// A clear `codiceAss` and `expected` (the patient the host has open; empty if not said) must agree with that patient. An encrypted
/// `codiceAss` cannot be compared and says nothing. USAGE when nothing names the patient, or `expected` is no patient code.
[[nodiscard]] core::Result<ResolvedPatient> resolve_patient(const core::Identity& session, const core::Prescription& draft,
                                                            std::string_view expected);

} // namespace esente::app
