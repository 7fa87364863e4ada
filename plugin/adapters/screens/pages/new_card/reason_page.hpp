#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "core/counter/request.hpp"

#include <optional>

namespace esente::screens {

/// `/sportello/tessera/motivo`: why a new card is needed, and the particulars of the self-declaration. Fields: `reason`,
/// `declaration.place .date .report`, `cannot_sign`.
[[nodiscard]] Shown reason_page(const View& view);
[[nodiscard]] Markup reason_page_again(const View& view, const Mistakes& wrong);

/// The reason that was chosen; none while none was.
[[nodiscard]] std::optional<core::counter::CardReason> chosen_reason(const Form& typed);
/// The report to the police belongs to theft and loss only.
[[nodiscard]] bool may_be_reported(core::counter::CardReason reason) noexcept;
void read_reason(const Form& typed, core::counter::CardRequest& request);
/// What only the typed text shows: no reason, a day that is none.
void reason_flaws(const View& view, const Form& typed, Mistakes& wrong);

[[nodiscard]] Words words_of(core::counter::CardReason reason);

} // namespace esente::screens
