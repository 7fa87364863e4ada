#pragma once

#include "core/codice_fiscale.hpp"
#include "core/date.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace esente::core {

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

} // namespace esente::core
