#pragma once

#include "adapters/screens/http.hpp"
#include "adapters/screens/pages/fields.hpp"
#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/attestato`: what stands on the paper certificate, or why there is none.
[[nodiscard]] Shown certificate_page(const View& view);
[[nodiscard]] Markup certificate_page_again(const View& view, const Form& typed, const Mistakes& wrong);

} // namespace esente::screens
