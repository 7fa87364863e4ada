#pragma once

#include "adapters/screens/acts/acts.hpp"

#include <string>
#include <string_view>

/// A PIN request on its way to the service.
namespace esente::screens {

/// The page that waits for the answer.
inline constexpr std::string_view sending_page_name = "sportello/pin/invio";

/// Sends what stands, once for each ticket; goes on when an answer comes soon, else to the page that waits.
[[nodiscard]] Done send_pin_request(const View& view);
/// Name of the page that follows the answer, once it is there: the hand-over, the step that is to be corrected, or the summary.
/// None while none came.
[[nodiscard]] std::optional<std::string> settle(const View& view);
/// The operator does not wait any longer. Nothing is lost: the same request resumes.
[[nodiscard]] Done stop_sending(const View& view, const Form& form);

} // namespace esente::screens
