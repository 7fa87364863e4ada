#pragma once

#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"

namespace esente::core::counter {

/// For so many other holders within so many days one contact is nobody's business; at the next one a reason is typed.
inline constexpr std::uint32_t holders_of_a_contact = 3;
inline constexpr int contact_days = 30;

/// Where the second half goes: an Italian mobile number or an e-mail address, of the holder or of whoever asks, never of the operator,
/// who would then have both halves.
void judge_contact(const PinRequest& request, const Facts& facts, Findings& found);

} // namespace esente::core::counter
