#pragma once

#include "adapters/screens/pages/counter/stepper.hpp"
#include "adapters/screens/pages/fields.hpp"
#include "adapters/screens/pin_work.hpp"

#include <array>

/// What the pages of the PIN flow share.
namespace esente::screens {

/// By PinStep; the last is the hand-over, which is no part of the work.
inline constexpr std::array<Step, 6> pin_steps{{
    {"tessera", {"Tessera", "Card"}},
    {"richiedente", {"Chi richiede", "Who asks"}},
    {"recapito", {"Recapito", "Contact"}},
    {"documenti", {"Documenti e modulo", "Papers and form"}},
    {"riepilogo", {"Riepilogo", "Summary"}},
    {"consegna", {"Consegna", "Hand-over"}},
}};

/// One page of a step: stepper, heading, what is wrong, whose PIN it is (but on the card's own page), then `content`.
struct PinPage {
    PinStep step = PinStep::card;
    Words title;
    std::string_view page; ///< its name
    std::string_view scripts{"scanner step"};
};
[[nodiscard]] Markup pin_page(const View& view, const PinPage& page, const Mistakes& wrong, const Markup& content);

/// The form of a step, with *Continua* and *Indietro*; both keep what was typed.
[[nodiscard]] Markup step_form(const View& view, PinStep step, const Markup& fields);

/// The number of the work, which every form of the flow carries.
[[nodiscard]] Markup work_field(const View& view);

/// A link with which one can go on instead: `Richiedi nuova tessera`.
[[nodiscard]] Markup new_card_link(const View& view);

/// Surname and name on the card, else the codice fiscale; empty once the card was pulled.
[[nodiscard]] std::string holder_name(const View& view);

} // namespace esente::screens
