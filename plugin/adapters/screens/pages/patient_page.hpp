#pragma once

#include "adapters/screens/http.hpp"
#include "adapters/screens/pages/fields.hpp"
#include "adapters/screens/view.hpp"

namespace esente::screens {

/// `/assistito`: the card in the reader, or the code from scanner or keyboard with the reason why the card was not used.
[[nodiscard]] Shown patient_page(const View& view);
/// The same after a mistake, with what was typed.
[[nodiscard]] Markup patient_page_again(const View& view, const Form& typed, const Mistakes& wrong);

/// The permanent words for why a card was not used.
[[nodiscard]] bool is_reason_without_card(std::string_view word);

} // namespace esente::screens
