#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "core/counter/request.hpp"

#include <optional>
#include <string>

/// Who asks: the holder, who represents them, or a relative. Fields as typed_applicant.hpp reads them; the order of relatives and what
/// they state is that of DPR 445/2000 art. 4.
namespace esente::screens {

/// The three ways, and beneath the one that stands who it is; `age` of the holder, none if unknown, chooses where nothing was chosen, and
/// offers a minor from 16 to say that they are emancipated.
[[nodiscard]] Markup applicant_fields(const View& view, std::optional<int> age, const Form& typed, const Mistakes& wrong);

/// `type` as it stands: what was chosen, else the representative for a minor, else the holder.
[[nodiscard]] std::string chosen_type(std::optional<int> age, const Form& typed);

/// What only the typed text shows: nothing chosen. Mistakes about the title of a relative stand beside the list of relatives.
void applicant_flaws(const View& view, const Form& typed, Mistakes& wrong);
void beside_their_fields(const Form& typed, Mistakes& wrong);

/// In which capacity somebody asks, in words: «genitore», «parente di 2° grado in linea retta».
[[nodiscard]] Words capacity_of(const core::counter::Applicant& applicant);

} // namespace esente::screens
