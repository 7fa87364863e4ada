#pragma once

#include <string_view>

namespace esente::core {

/// False when a full name, surname first (cognNome), cannot have given the first six letters of a codice fiscale (DM 23-12-1976 n. 13813),
/// wherever the surname ends. Accents, apostrophes, hyphens, double blanks and letter case do not count; particles (DE, D', LO) belong to
/// the surname or the given name. Given names at the end may be missing from the code, as those after a comma in the birth record are; a
/// husband's surname behind IN, VED or VEDOVA does not count: both inferred from practice, to spare false warnings.
/// True when nothing can be said: no name, or letters without a known plain form. A single word must fit the surname's three letters.
[[nodiscard]] bool may_give_letters(std::string_view surname_and_names, std::string_view six_letters);

} // namespace esente::core
