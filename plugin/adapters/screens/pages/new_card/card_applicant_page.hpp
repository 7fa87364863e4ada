#pragma once

#include "adapters/screens/pages/fields.hpp"

namespace esente::screens {

/// `/sportello/tessera/richiedente`: who is at the desk, in which capacity, and with which documents.
[[nodiscard]] Shown card_applicant_page(const View& view);
[[nodiscard]] Markup card_applicant_page_again(const View& view, const Mistakes& wrong);

} // namespace esente::screens
