#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "core/counter/request.hpp"

namespace esente::screens {

/// Which relative asks (DPR 445/2000 art. 4 c. 2), with the statement that nobody comes before, and degree and line where they are asked.
/// In-laws, cohabitants and cousins can be chosen so that the refusal can say why.
[[nodiscard]] Markup kinship_panel(const View& view, const Form& typed, bool shown, const Mistakes& wrong);

/// In which capacity somebody asks, as form and summary write it.
[[nodiscard]] Words words_of(const core::counter::Applicant& applicant);
/// What they state about those who come before; empty where nothing is stated.
[[nodiscard]] Words statement_of(const core::counter::Applicant& applicant);

} // namespace esente::screens
