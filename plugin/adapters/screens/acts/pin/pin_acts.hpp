#pragma once

#include "adapters/screens/acts/acts.hpp"

/// What an operator does on the way to a PIN. Each form names its work: one of an earlier work changes nothing and leads to what stands.
namespace esente::screens {

/// The person on the card is the one it is about.
[[nodiscard]] Done confirm_holder(const View& view, const Form& form);
/// `go`: `next` judges and goes on, `back` goes back, `keep` only keeps what was typed; nothing typed is lost by any.
[[nodiscard]] Done take_who(const View& view, const Form& form);
[[nodiscard]] Done take_contact(const View& view, const Form& form);
/// As the others; `form` leads to the form to print.
[[nodiscard]] Done take_papers(const View& view, const Form& form);
/// Sends the request, once for each ticket.
[[nodiscard]] Done send_pin(const View& view, const Form& form);
/// Sends it as a regeneration, once the confirmation is ticked.
[[nodiscard]] Done regenerate_pin(const View& view, const Form& form);
/// Drops everything typed, for somebody else.
[[nodiscard]] Done start_anew(const View& view, const Form& form);

} // namespace esente::screens
