#include "core/patient_id.hpp"

#include "core/digits.hpp"
#include "core/text.hpp"

namespace esente::core {
namespace {

/// The check digit of the partita IVA, which provisional codes share, is Luhn's formula over all eleven digits.
bool is_provisional(std::string_view text) noexcept { return text.size() == 11 && passes_luhn(text); }

bool is_assistance_code(std::string_view text, std::string_view prefix) noexcept {
    return text.size() == 16 && text.substr(0, 3) == prefix && all_digits(text.substr(3));
}

std::string without_asterisks(std::string_view text) {
    text = trim(text);
    if (text.size() >= 2 && text.front() == '*' && text.back() == '*') {
        text = trim(text.substr(1, text.size() - 2));
    }
    return ascii_upper(text);
}

} // namespace

std::optional<PatientId> PatientId::parse(std::string_view text) {
    std::string code = without_asterisks(text);
    if (is_assistance_code(code, "STP")) {
        return PatientId{PatientIdKind::stp, std::move(code)};
    }
    if (is_assistance_code(code, "ENI")) {
        return PatientId{PatientIdKind::eni, std::move(code)};
    }
    if (codice_fiscale_flaw(code) == CodiceFiscaleFlaw::none) {
        return PatientId{PatientIdKind::codice_fiscale, std::move(code)};
    }
    if (is_provisional(code)) {
        return PatientId{PatientIdKind::provisional, std::move(code)};
    }
    return std::nullopt;
}

std::optional<CodiceFiscaleFacts> PatientId::facts(Date today) const {
    return kind_ == PatientIdKind::codice_fiscale ? codice_fiscale_facts(text_, today) : std::nullopt;
}

} // namespace esente::core
