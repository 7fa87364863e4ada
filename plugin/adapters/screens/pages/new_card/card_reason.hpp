#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "core/counter/request.hpp"

#include <optional>
#include <span>

/// Why a new card is needed and what the self-declaration says, as typed: `reason`, `declaration.place .date .report`, `cannot_sign`.
namespace esente::screens {

/// By CardReason.
[[nodiscard]] std::span<const Choice> card_reasons() noexcept;
[[nodiscard]] Words words_of(core::counter::CardReason reason);

/// The reason that was chosen; none while none was.
[[nodiscard]] std::optional<core::counter::CardReason> chosen_reason(const Form& typed);
/// Theft and loss: the old card is revoked, and there may be a report to the police.
[[nodiscard]] bool is_out_of_hand(core::counter::CardReason reason) noexcept;
void read_reason(const Form& typed, core::counter::CardRequest& request);
/// What only the typed text shows: no reason, a day that is none.
void reason_flaws(const View& view, const Form& typed, Mistakes& wrong);

} // namespace esente::screens
