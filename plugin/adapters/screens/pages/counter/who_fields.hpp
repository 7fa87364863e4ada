#pragma once

#include "adapters/screens/pages/fields.hpp"

#include <optional>

namespace esente::screens {

/// Who asks: the holder, with whoever signs beside them; the legal representative; or a relative. Fields: `type`, `assistant.`,
/// `applicant.`, as typed_parties.hpp reads them.
struct WhoFields {
    Words question;
    std::optional<int> age; ///< of the holder in years: chooses the representative of a minor; none if unknown
};
[[nodiscard]] Markup who_fields(const View& view, const WhoFields& which, const Form& typed, const Mistakes& wrong);

/// What the rules cannot see, since a request has no place for what was not chosen.
void who_flaws(const View& view, std::optional<int> age, const Form& typed, Mistakes& wrong);

} // namespace esente::screens
