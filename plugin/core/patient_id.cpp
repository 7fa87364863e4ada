#include "core/patient_id.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace esente::core {
namespace {

constexpr std::string_view months = "ABCDEHLMPRST";
constexpr std::string_view omocodia = "LMNPQRSTUV";
/// Places of the seven digits a homonym may have had replaced by letters, counted from 0.
constexpr std::array<std::size_t, 7> digit_places{6, 7, 9, 10, 12, 13, 14};

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_letter(char c) noexcept { return c >= 'A' && c <= 'Z'; }

int value_of(char c) noexcept { return is_digit(c) ? c - '0' : c - 'A'; }

/// Digits put back where omocodia replaced them; empty when a place holds neither.
std::optional<std::string> without_omocodia(std::string text) {
    for (const std::size_t place : digit_places) {
        if (is_digit(text[place])) {
            continue;
        }
        const auto letter = omocodia.find(text[place]);
        if (letter == std::string_view::npos) {
            return std::nullopt;
        }
        text[place] = static_cast<char>('0' + letter);
    }
    return text;
}

bool is_codice_fiscale(const std::string& text) {
    if (text.size() != 16 || !std::all_of(text.begin(), text.begin() + 6, is_letter) || !is_letter(text[11]) ||
        months.find(text[8]) == std::string_view::npos) {
        return false;
    }
    const auto plain = without_omocodia(text);
    if (!plain || codice_fiscale_check_letter(std::string_view{text}.substr(0, 15)) != text[15]) {
        return false;
    }
    const int day = value_of((*plain)[9]) * 10 + value_of((*plain)[10]);
    return (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
}

/// The check digit of the partita IVA, which provisional codes share.
bool is_provisional(const std::string& text) noexcept {
    if (text.size() != 11 || !std::all_of(text.begin(), text.end(), is_digit)) {
        return false;
    }
    int sum = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const int digit = (text[i] - '0') * (i % 2 == 0 ? 1 : 2);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return (10 - sum % 10) % 10 == text[10] - '0';
}

bool is_assistance_code(const std::string& text, std::string_view prefix) noexcept {
    return text.size() == 16 && text.compare(0, 3, prefix) == 0 && std::all_of(text.begin() + 3, text.end(), is_digit);
}

std::string scanned(std::string_view text) {
    text = trim(text);
    if (text.size() >= 2 && text.front() == '*' && text.back() == '*') {
        text = trim(text.substr(1, text.size() - 2));
    }
    return ascii_upper(text);
}

} // namespace

char codice_fiscale_check_letter(std::string_view first_fifteen) noexcept {
    // Values of the characters in the odd places, by index of digit or letter (DM 23-12-1976 n. 13813, table).
    static constexpr std::array<int, 26> odd{1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    if (first_fifteen.size() != 15) {
        return 0;
    }
    int sum = 0;
    for (std::size_t i = 0; i < 15; ++i) {
        const char c = first_fifteen[i];
        if (!is_digit(c) && !is_letter(c)) {
            return 0;
        }
        sum += i % 2 == 0 ? odd[static_cast<std::size_t>(value_of(c))] : value_of(c);
    }
    return static_cast<char>('A' + sum % 26);
}

bool passes_luhn(std::string_view digits) noexcept {
    int sum = 0;
    bool twice = false;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, twice = !twice) {
        if (!is_digit(*it)) {
            return false;
        }
        const int digit = (*it - '0') * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return !digits.empty() && sum % 10 == 0;
}

std::optional<PatientId> PatientId::parse(std::string_view text) {
    std::string code = scanned(text);
    if (is_assistance_code(code, "STP")) {
        return PatientId{PatientIdKind::stp, std::move(code)};
    }
    if (is_assistance_code(code, "ENI")) {
        return PatientId{PatientIdKind::eni, std::move(code)};
    }
    if (is_codice_fiscale(code)) {
        return PatientId{PatientIdKind::codice_fiscale, std::move(code)};
    }
    if (is_provisional(code)) {
        return PatientId{PatientIdKind::provisional, std::move(code)};
    }
    return std::nullopt;
}

std::optional<CodiceFiscaleFacts> PatientId::facts(Date today) const {
    if (kind_ != PatientIdKind::codice_fiscale) {
        return std::nullopt;
    }
    const std::string plain = without_omocodia(text_).value_or(text_);
    const int two_digits = value_of(plain[6]) * 10 + value_of(plain[7]);
    const int written_day = value_of(plain[9]) * 10 + value_of(plain[10]);
    const auto month = static_cast<unsigned>(months.find(plain[8]) + 1);
    const auto day = static_cast<unsigned>(written_day > 40 ? written_day - 40 : written_day);
    const int century = today.year() / 100 * 100;
    const auto later = Date::from_ymd(century + two_digits, month, day);
    const auto earlier = Date::from_ymd(century - 100 + two_digits, month, day);
    const bool later_possible = later && *later <= today;
    const bool earlier_possible = earlier && earlier->age_on(today) < 120;
    if (!later_possible && !earlier) {
        return std::nullopt;
    }
    return CodiceFiscaleFacts{later_possible ? *later : *earlier, later_possible && earlier_possible,
                              written_day > 40 ? Sex::female : Sex::male, plain.substr(11, 4)};
}

} // namespace esente::core
