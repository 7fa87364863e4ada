#pragma once

#include "adapters/screens/card_work.hpp"
#include "adapters/screens/pages/fields.hpp"
#include "adapters/screens/view.hpp"

#include <optional>

/// What a request for a new card is, out of what was typed; which page it stands at, and what is wrong with it.
namespace esente::screens {

/// The request as far as it was typed, in its one spelling; its holder is the one of the card in the reader where that was confirmed.
[[nodiscard]] core::counter::CardRequest card_request_of(const View& view);
/// The holder's name: the card's, or as typed.
[[nodiscard]] PrintedName printed_name_of(const View& view);
/// The holder's age in years, by the codice fiscale; none while there is none.
[[nodiscard]] std::optional<int> holder_age_of(const View& view);

/// What keeps this page from being left forwards: fields that are no values, and what core::counter finds.
[[nodiscard]] Mistakes flaws_of(const View& view, CardPage page);
/// What the last answer found wrong with the fields of this page.
[[nodiscard]] Mistakes refused_on(const View& view, CardPage page);

/// Takes in what happened meanwhile (an answer came, the card was pulled) and gives the page the request stands at: every page before it
/// is right.
[[nodiscard]] CardPage standing_card_page(const View& view);

} // namespace esente::screens
