#pragma once

#include "adapters/screens/acts/acts.hpp"
#include "adapters/screens/view.hpp"
#include "app/results.hpp"

namespace esente::screens {

/// Starts the check of the visit's draft for its patient, with the paper typed, and goes to its outcome.
[[nodiscard]] Done start_check(const View& view);

/// The verdict the visit holds; null while there is none.
[[nodiscard]] const app::Verdict* verdict_of(const View& view);
/// Why the last check gave no verdict; null if it did or runs.
[[nodiscard]] const core::Error* check_failure(const View& view);
/// The last verdict says that a reason must be typed before another code is asked about.
[[nodiscard]] bool limit_reached(const View& view);
/// The last verdict is open because the service did not answer, and the settings allow a declaration.
[[nodiscard]] bool may_declare(const View& view);

} // namespace esente::screens
