#pragma once

#include "adapters/screens/acts/acts.hpp"

/// What the operator does while a PIN is handed over.
namespace esente::screens {

/// The first part, once, as two lines of text: PIN, PUK. 410 when it is no longer to be had.
[[nodiscard]] Done show_first_part(const View& view, const Form& form);
/// *Non arrivata*: to the same contact.
[[nodiscard]] Done repeat_second_part(const View& view, const Form& form);
[[nodiscard]] Done look_at_second_part(const View& view, const Form& form);
[[nodiscard]] Done cancel_request(const View& view, const Form& form);
/// Wipes everything about the request, and goes to the counter.
[[nodiscard]] Done finish_delivery(const View& view, const Form& form);
/// Wipes everything about the request, and goes to the first step of a new one.
[[nodiscard]] Done begin_another(const View& view, const Form& form);

/// How far the second part is, as JSON; begins a look when one is due.
[[nodiscard]] std::string delivery_state(const View& view);

} // namespace esente::screens
