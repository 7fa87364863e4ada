#pragma once

#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The sixteen places of a codice fiscale (DM 23-12-1976 n. 13813): three letters of the surname, three of the given names, two digits of
/// the year, a letter for the month, the day (40 more for a woman), a letter and three digits for town or state of birth, a check letter.
namespace esente::core {

enum class Sex : std::uint8_t { unknown, male, female };

/// What a codice fiscale says of its holder.
struct CodiceFiscaleFacts {
    Date birth_date;      ///< nearest past reading of the two year digits as seen from the reference day
    bool century_guessed; ///< true when both readings give an age of 0 to 119 years
    Sex sex = Sex::unknown;
    std::string birth_place; ///< cadastral code, e.g. H501 or Z154
};

/// The first thing wrong with sixteen characters as a codice fiscale.
enum class CodiceFiscaleFlaw : std::uint8_t {
    none,
    form,         ///< a place holds a character that cannot stand there, or there are not sixteen
    check_letter, ///< the form is right, the last letter does not belong to the others
    day,          ///< all is right but the calendar has no such day in any year with these two digits, e.g. 30 February
};

/// Upper-case text. Digits that omocodia replaced by letters count as digits, whichever of the seven they are. Any letter may begin the
/// place of birth: the decree reserves none, although only A to M (towns) and Z (states) are in use.
[[nodiscard]] CodiceFiscaleFlaw codice_fiscale_flaw(std::string_view text) noexcept;

/// The check letter that belongs to the first fifteen characters; 0 if one of them cannot stand in a codice fiscale.
[[nodiscard]] char codice_fiscale_check_letter(std::string_view first_fifteen) noexcept;

/// Empty for a codice fiscale with a flaw, and when no reading of the year gives an age of 0 to 119 years on the day `today`.
[[nodiscard]] std::optional<CodiceFiscaleFacts> codice_fiscale_facts(std::string_view text, Date today);

} // namespace esente::core
