#pragma once

#include "adapters/screens/acts/acts.hpp"

/// What an operator does on the pages of `/sportello/tessera`. Each form says what it wants by `go`: `on`, `back`, `drop` (all that was
/// typed is wiped), `keep` (a script keeps what is being typed).
namespace esente::screens {

[[nodiscard]] Done take_holder(const View& view, const Form& form);
[[nodiscard]] Done take_card_applicant(const View& view, const Form& form);
[[nodiscard]] Done take_reason(const View& view, const Form& form);
[[nodiscard]] Done take_declaration(const View& view, const Form& form);
/// Sends the request, once for each summary that was shown.
[[nodiscard]] Done send_card_request(const View& view, const Form& form);
/// Stops waiting for the answer; the same request may be sent again and is no second one.
[[nodiscard]] Done stop_card_request(const View& view, const Form& form);
/// Wipes a request that was granted.
[[nodiscard]] Done finish_card_request(const View& view, const Form& form);

} // namespace esente::screens
