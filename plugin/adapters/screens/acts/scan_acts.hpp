#pragma once

#include "adapters/screens/acts/acts.hpp"

namespace esente::screens {

/// What scanner.js took for a scan, by its field `text`: JSON with `outcome` (`read`, `nearly` one of the known kinds, or `none`),
/// `stripe`, `id` and `number` of what was read, and `text`, which says what it was where it does not name a patient. Nothing is kept.
[[nodiscard]] Done read_burst(const View& view, const Form& form);

} // namespace esente::screens
