#pragma once

#include "core/date.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace esente::core {

enum class Sex : std::uint8_t { unknown, male, female };

/// What a sixteen-letter codice fiscale says of its holder (DM 23-12-1976 n. 13813).
struct CodiceFiscaleFacts {
    Date birth_date;      ///< nearest past reading of the two year digits as seen from the reference day
    bool century_guessed; ///< true when both readings give an age of 0 to 119 years
    Sex sex = Sex::unknown;
    std::string birth_place; ///< cadastral code, e.g. H501 or Z154
};

enum class PatientIdKind : std::uint8_t { codice_fiscale, provisional, stp, eni };

/// How a patient is named to the service: codice fiscale (omocodia included), provisional 11-digit code, STP or ENI.
/// Exists only if its form and, where one is defined, its check character are right. At most 16 bytes.
class PatientId {
public:
    /// Trims blanks, folds case, strips the asterisks of Code 39. Empty when the text is none of the four.
    [[nodiscard]] static std::optional<PatientId> parse(std::string_view text);

    [[nodiscard]] PatientIdKind kind() const noexcept { return kind_; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    /// Only for a codice fiscale; `today` decides the century.
    [[nodiscard]] std::optional<CodiceFiscaleFacts> facts(Date today) const;

    friend bool operator==(const PatientId&, const PatientId&) = default;

private:
    PatientId(PatientIdKind kind, std::string text) : kind_{kind}, text_{std::move(text)} {}
    PatientIdKind kind_;
    std::string text_;
};

/// The check letter that belongs to the first fifteen characters; 0 if one of them cannot stand in a codice fiscale.
[[nodiscard]] char codice_fiscale_check_letter(std::string_view first_fifteen) noexcept;

/// True when the decimal digits satisfy Luhn's formula (ISO/IEC 7812-1 annex B); false for empty or non-digits.
[[nodiscard]] bool passes_luhn(std::string_view digits) noexcept;

} // namespace esente::core
