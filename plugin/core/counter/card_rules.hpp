#pragma once

#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"

namespace esente::core::counter {

/// The number of the card: 16 digits, a citizen's (ID_Carta begins with 5 or 6), no test card in production.
void judge_card_number(const Holder& holder, const Facts& facts, Findings& found);

/// The card in the reader, if one was read: the holder's, this very one, neither expired nor known to be revoked. Whether another region's
/// card will do is the service's to say.
void judge_card(const Holder& holder, const Facts& facts, Findings& found);

/// True when the number is that of another region's card (positions 2 to 4 of ID_Carta).
[[nodiscard]] bool of_another_region(const std::string& card_id, const std::string& region);

} // namespace esente::core::counter
