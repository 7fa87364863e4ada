#pragma once

#include <string>
#include <string_view>

namespace simulator {

/// The digits with their Luhn digit added, as the last of the sixteen of ID_Carta (Gestione del Serial Number, §5).
[[nodiscard]] std::string with_luhn_digit(std::string_view digits);
/// The check letter of the first fifteen characters of a codice fiscale (DM 23-12-1976 n. 13813). Throws std::invalid_argument when
/// they are not fifteen upper-case letters and digits.
[[nodiscard]] char check_letter(std::string_view fifteen);
/// The same codice fiscale with its last digit replaced by a letter and a new check letter (omocodia).
[[nodiscard]] std::string omocode_of(std::string_view codice_fiscale);

} // namespace simulator
