#pragma once

#include "core/identity.hpp"
#include "core/prescription.hpp"
#include "core/result.hpp"

#include <string_view>

namespace esente::app {

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
