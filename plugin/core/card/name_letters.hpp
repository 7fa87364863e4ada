#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace esente::core::card {

/// The first six letters of the codice fiscale that belong to a surname and given names (DM 23-12-1976 n. 13813).
/// Accents of Western European letters are dropped; empty when a letter has no known plain form, or a name has no letter.
[[nodiscard]] std::optional<std::string> name_letters(std::string_view surname, std::string_view given_name);

} // namespace esente::core::card
