#pragma once

#include "core/date.hpp"

#include <optional>

namespace esente::core::card {

/// True when a card with this printed expiry is past its validity on `day`, prolongations by law counted. A card without a legible
/// expiry counts as expired: it names its holder and gives the rights of paper.
/// `certificate_valid`: its authentication certificate is trusted and valid on `day`.
[[nodiscard]] bool card_expired(std::optional<Date> printed, bool certificate_valid, Date day);

} // namespace esente::core::card
