#pragma once

#include "adapters/screens/acts/acts.hpp"

namespace esente::screens {

/// The journal as a file for the clinic's spreadsheet.
[[nodiscard]] Done save_journal(const View& view, const Form& form);
/// From a line of the journal to the delivery of its PIN.
[[nodiscard]] Done open_request(const View& view, const Form& form);

} // namespace esente::screens
