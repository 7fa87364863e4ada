#pragma once

#include "abi/intake.hpp"
#include "app/requests.hpp"
#include "app/results.hpp"

#include <esente/esente.h>

/// The counter's structs to values and back, as in convert.hpp. What is wrong with a request as a request is told by the rules of the
/// counter; only what no value can hold is a host mistake.
namespace esente::abi {

[[nodiscard]] app::PinOrder read_pin_order(Intake& in, const esente_patient* card, const esente_pin_request* request);
[[nodiscard]] app::CardOrder read_card_order(Intake& in, const esente_card_request* request);
[[nodiscard]] app::PinQuery read_pin_query(Intake& in, const char* request_id, const char* reason, const esente_operator* caller);

[[nodiscard]] esente_pin_issue to_c(const app::PinIssue& issue) noexcept;
[[nodiscard]] esente_pin_state to_c(const app::PinState& state) noexcept;
[[nodiscard]] esente_new_card to_c(const app::CardIssue& issue) noexcept;
[[nodiscard]] esente_counter_finding to_c(const app::CounterWords& words) noexcept;
[[nodiscard]] esente_counter_row to_c(const ports::CounterRow& row) noexcept;

} // namespace esente::abi
