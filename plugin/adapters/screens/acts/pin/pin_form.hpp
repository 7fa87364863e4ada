#pragma once

#include "adapters/screens/view.hpp"
#include "core/counter/request.hpp"

#include <optional>
#include <string>
#include <string_view>

/// The PIN request as it was typed so far, together with the card in the reader.
namespace esente::screens {

/// Canonical, and whole as far as the steps have come. What was not chosen yet stands as something the rules let pass: `step_mistakes`
/// tells it.
[[nodiscard]] core::counter::PinRequest pin_request_of(const View& view);

/// Who asks, as chosen; for a holder under 18 the legal representative unless something else was. None: not chosen yet.
[[nodiscard]] std::optional<core::counter::RequestType> chosen_type(const View& view);
/// Completed years of the holder, by the card; none while no card lies in the reader.
[[nodiscard]] std::optional<int> age_of_holder(const View& view);

/// A digest that only this visit can compute: tells whether two texts are the same without keeping either.
[[nodiscard]] std::string mark_of(const View& view, std::string_view text);
/// The mark of the person and card in the reader; empty while there is none.
[[nodiscard]] std::string mark_of_holder(const View& view);
/// The mark of everything the printed form says.
[[nodiscard]] std::string mark_of_form(const View& view);

} // namespace esente::screens
