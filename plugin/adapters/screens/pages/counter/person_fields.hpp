#pragma once

#include "adapters/screens/pages/fields.hpp"

namespace esente::screens {

/// Codice fiscale (typed, or scanned wherever the focus is), surname and given name of somebody beside the holder.
/// Fields: `PREFIX.codice_fiscale .surname .given_name`.
struct PersonFields {
    std::string_view prefix;
    Words legend;
};
[[nodiscard]] Markup person_fields(const View& view, const PersonFields& who, const Form& typed, const Mistakes& wrong);

} // namespace esente::screens
