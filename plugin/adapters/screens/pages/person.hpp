#pragma once

#include "adapters/screens/pages/frame.hpp"

namespace esente::screens {

/// Who the patient is, for the doctor to compare with the person: of a card what it holds, of a typed code what it says by itself.
/// Marked as the card's, so that the page goes when the card does; nothing when nobody is known.
[[nodiscard]] Markup person_box(const View& view);

} // namespace esente::screens
