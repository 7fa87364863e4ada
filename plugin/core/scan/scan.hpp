#pragma once

#include "core/patient_id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a keyboard-wedge barcode scanner, a magnetic stripe reader or a hurried person types, turned into a value.
namespace esente::core::scan {

/// What a text is, or nearly was.
enum class Kind : std::uint8_t { none, codice_fiscale, provisional, stp, eni, card_number, stripe };

/// How the reading ended.
enum class Outcome : std::uint8_t {
    unrecognised,   ///< nothing, or nothing that resembles any kind
    read,           ///< good
    wrong_length,   ///< characters are missing or too many
    wrong_form,     ///< the right length, but a character that cannot stand where it does
    wrong_check,    ///< the right form, but the check character does not fit: something was misread or mistyped
    impossible_day, ///< a codice fiscale whose day of birth no calendar has
    cut_short,      ///< a track of the stripe without its end
    unreadable,     ///< the reader itself says that it could not read the stripe, or the stripe is blank
    contradictory,  ///< two patients or two card numbers at once
};

/// Everything but kind and outcome is empty unless the outcome is `read`; then there is an id, a card number or both.
struct Scan {
    Kind kind = Kind::none;
    Outcome outcome = Outcome::unrecognised;
    std::optional<PatientId> id{};
    std::string card_number{}; ///< 20 digits
    std::string surname{};     ///< stripe only; upper case, at most as long as the scan
    std::string given_name{};  ///< stripe only
};

/// The longest text looked at, in bytes: three tracks of ISO/IEC 7811 with their sentinels.
inline constexpr std::size_t longest = 256;

/// A code alone, between the asterisks of Code 39 or behind its symbology identifier (ISO/IEC 15424), in groups, or a patient's code and a
/// card number one after the other; or the tracks of the magnetic stripe. Case, blanks, tabs and line ends do not count.
[[nodiscard]] Scan read_scan(std::string_view typed);

} // namespace esente::core::scan
