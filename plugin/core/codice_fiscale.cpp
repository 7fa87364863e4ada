#include "core/codice_fiscale.hpp"

#include "core/digits.hpp"

#include <algorithm>
#include <array>

namespace esente::core {
namespace {

constexpr std::string_view months = "ABCDEHLMPRST";
constexpr std::string_view omocodia = "LMNPQRSTUV";
constexpr int oldest = 119;
constexpr int woman = 40;

/// A digit, or the letter that omocodia puts in its place; -1 for anything else.
int digit_of(char c) noexcept {
    if (is_digit(c)) {
        return c - '0';
    }
    const auto letter = omocodia.find(c);
    return letter == std::string_view::npos ? -1 : static_cast<int>(letter);
}

/// The number in two places; -1 when they hold none.
int two_digits(std::string_view text, std::size_t at) noexcept {
    const int tens = digit_of(text[at]);
    const int ones = digit_of(text[at + 1]);
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
}

int written_day(std::string_view text) noexcept { return two_digits(text, 9); }

/// The day of birth in a given year, if that year has it.
std::optional<Date> birth_in(std::string_view text, int year) noexcept {
    const int day = written_day(text);
    const auto month = static_cast<unsigned>(months.find(text[8]) + 1);
    return Date::from_ymd(year, month, static_cast<unsigned>(day > woman ? day - woman : day));
}

bool has_form(std::string_view text) noexcept {
    if (text.size() != 16 || !std::all_of(text.begin(), text.begin() + 6, is_letter)) {
        return false;
    }
    const bool has_place =
        is_letter(text[11]) && std::all_of(text.begin() + 12, text.begin() + 15, [](char c) { return digit_of(c) >= 0; });
    return two_digits(text, 6) >= 0 && months.find(text[8]) != std::string_view::npos && written_day(text) >= 0 && has_place &&
           is_letter(text[15]);
}

/// 2000 is a leap year and 1900 is not: a day that no year of this century has, none of the last one has either.
bool has_day(std::string_view text) noexcept { return birth_in(text, 2000 + two_digits(text, 6)).has_value(); }

} // namespace

CodiceFiscaleFlaw codice_fiscale_flaw(std::string_view text) noexcept {
    if (!has_form(text)) {
        return CodiceFiscaleFlaw::form;
    }
    if (codice_fiscale_check_letter(text.substr(0, 15)) != text[15]) {
        return CodiceFiscaleFlaw::check_letter;
    }
    return has_day(text) ? CodiceFiscaleFlaw::none : CodiceFiscaleFlaw::day;
}

char codice_fiscale_check_letter(std::string_view first_fifteen) noexcept {
    // Values of the characters in the odd places, by index of digit or letter (table of the decree).
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
        const int value = is_digit(c) ? c - '0' : c - 'A';
        sum += i % 2 == 0 ? odd[static_cast<std::size_t>(value)] : value;
    }
    return static_cast<char>('A' + sum % 26);
}

std::optional<CodiceFiscaleFacts> codice_fiscale_facts(std::string_view text, Date today) {
    if (codice_fiscale_flaw(text) != CodiceFiscaleFlaw::none) {
        return std::nullopt;
    }
    const int year = today.year() / 100 * 100 + two_digits(text, 6);
    const auto possible = [today](const std::optional<Date>& birth) {
        return birth && *birth <= today && birth->age_on(today) <= oldest ? birth : std::nullopt;
    };
    const auto later = possible(birth_in(text, year));
    const auto earlier = possible(birth_in(text, year - 100));
    if (!later && !earlier) {
        return std::nullopt;
    }
    std::string place{text.substr(11, 1)};
    for (const char c : text.substr(12, 3)) {
        place += static_cast<char>('0' + digit_of(c));
    }
    return CodiceFiscaleFacts{later ? *later : *earlier, later && earlier, written_day(text) > woman ? Sex::female : Sex::male, place};
}

} // namespace esente::core
