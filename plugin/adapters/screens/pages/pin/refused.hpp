#pragma once

#include "adapters/screens/pages/fields.hpp"

namespace esente::screens {

/// Why the last sending came to nothing, where no single step is at fault, and what stands; nothing when all is well.
[[nodiscard]] Markup refused_box(const View& view);

/// The service says that this card's PIN was issued before (PIN-006), and nobody asked for another yet.
[[nodiscard]] bool is_issued_already(const View& view);
/// Asks for a new PIN instead, once somebody confirmed that the old one stops.
[[nodiscard]] Markup regeneration_form(const View& view, const Mistakes& wrong);

/// The number that one sending uses up.
[[nodiscard]] Markup ticket_field(const View& view);

} // namespace esente::screens
