#include "core/scan/code.hpp"

#include "core/card_number.hpp"
#include "core/digits.hpp"

#include <algorithm>

namespace esente::core::scan {
namespace {

constexpr std::size_t code_length = 16;
constexpr std::size_t provisional_length = 11;
constexpr std::size_t slip = 2; ///< characters a finger or a scanner may lose or add before a text resembles nothing

Kind kind_of(PatientIdKind kind) noexcept {
    switch (kind) {
    case PatientIdKind::provisional:
        return Kind::provisional;
    case PatientIdKind::stp:
        return Kind::stp;
    case PatientIdKind::eni:
        return Kind::eni;
    case PatientIdKind::codice_fiscale:
        break;
    }
    return Kind::codice_fiscale;
}

Scan nearly(Kind kind, Outcome outcome) { return {.kind = kind, .outcome = outcome}; }

bool about(std::size_t length, std::size_t right) noexcept { return length + slip >= right && length <= right + slip; }

Scan nearly_digits(std::string_view digits) {
    const bool italian = digits.substr(0, card_number_prefix.size()) == card_number_prefix;
    if (digits.size() == card_number_length) {
        return nearly(Kind::card_number, italian ? Outcome::wrong_check : Outcome::wrong_form);
    }
    if (digits.size() == provisional_length) {
        return nearly(Kind::provisional, Outcome::wrong_check);
    }
    if (italian && digits.size() <= card_number_length + slip) {
        return nearly(Kind::card_number, Outcome::wrong_length);
    }
    return about(digits.size(), provisional_length) ? nearly(Kind::provisional, Outcome::wrong_length) : Scan{};
}

/// STP or ENI and a digit: no codice fiscale has a digit in its fourth place.
Scan nearly_assistance(std::string_view code) {
    const Kind kind = code.substr(0, 3) == "STP" ? Kind::stp : Kind::eni;
    return nearly(kind, code.size() == code_length ? Outcome::wrong_form : Outcome::wrong_length);
}

Outcome outcome_of(CodiceFiscaleFlaw flaw) noexcept {
    switch (flaw) {
    case CodiceFiscaleFlaw::check_letter:
        return Outcome::wrong_check;
    case CodiceFiscaleFlaw::day:
        return Outcome::impossible_day;
    case CodiceFiscaleFlaw::form:
    case CodiceFiscaleFlaw::none:
        break;
    }
    return Outcome::wrong_form;
}

/// About the right length, mostly letters where the names' letters stand, and not letters alone, which would be a word.
bool resembles_codice_fiscale(std::string_view code) noexcept {
    const auto names = code.substr(0, 6);
    return about(code.size(), code_length) && std::count_if(names.begin(), names.end(), is_letter) >= 4 &&
           !std::all_of(code.begin(), code.end(), is_letter);
}

Scan nearly_codice_fiscale(std::string_view code) {
    if (!resembles_codice_fiscale(code)) {
        return {};
    }
    return nearly(Kind::codice_fiscale, code.size() == code_length ? outcome_of(codice_fiscale_flaw(code)) : Outcome::wrong_length);
}

/// What a code that is none was meant to be.
Scan diagnose(std::string_view code) {
    if (!std::all_of(code.begin(), code.end(), [](char c) { return is_letter(c) || is_digit(c); })) {
        return {};
    }
    if (all_digits(code)) {
        return nearly_digits(code);
    }
    const auto prefix = code.substr(0, 3);
    const bool assistance = (prefix == "STP" || prefix == "ENI") && code.size() > 3 && is_digit(code[3]);
    return assistance ? nearly_assistance(code) : nearly_codice_fiscale(code);
}

} // namespace

Scan read_code(std::string_view code) {
    if (is_card_number(code)) {
        return {.kind = Kind::card_number, .outcome = Outcome::read, .card_number = std::string{code}};
    }
    if (auto id = PatientId::parse(code)) {
        const Kind kind = kind_of(id->kind());
        return {.kind = kind, .outcome = Outcome::read, .id = std::move(id)};
    }
    return diagnose(code);
}

} // namespace esente::core::scan
