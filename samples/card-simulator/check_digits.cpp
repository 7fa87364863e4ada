#include "check_digits.hpp"

#include <array>
#include <stdexcept>

namespace simulator {

namespace {

/// Values at odd places; a digit has that of the letter with the same index.
constexpr std::array<int, 26> odd_values{1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
constexpr std::string_view omocode_letters = "LMNPQRSTUV";

bool is_digit(char character) { return character >= '0' && character <= '9'; }

std::size_t index_of(char character) {
    if (is_digit(character)) {
        return static_cast<std::size_t>(character - '0');
    }
    if (character >= 'A' && character <= 'Z') {
        return static_cast<std::size_t>(character - 'A');
    }
    throw std::invalid_argument("a codice fiscale has upper-case letters and digits only");
}

} // namespace

std::string with_luhn_digit(std::string_view digits) {
    int sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (!is_digit(*digit)) {
            throw std::invalid_argument("a card id has digits only");
        }
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
        doubled = !doubled;
    }
    return std::string(digits) + static_cast<char>('0' + (10 - sum % 10) % 10);
}

char check_letter(std::string_view fifteen) {
    if (fifteen.size() != 15) {
        throw std::invalid_argument("a codice fiscale has sixteen characters");
    }
    int sum = 0;
    for (std::size_t i = 0; i < fifteen.size(); ++i) {
        const std::size_t index = index_of(fifteen[i]);
        sum += i % 2 == 0 ? odd_values.at(index) : static_cast<int>(index);
    }
    return static_cast<char>('A' + sum % 26);
}

std::string omocode_of(std::string_view codice_fiscale) {
    std::string fifteen(codice_fiscale.substr(0, 15));
    const auto last_digit = fifteen.find_last_of("0123456789");
    if (last_digit == std::string::npos) {
        throw std::invalid_argument("this codice fiscale has no digit left to replace");
    }
    fifteen[last_digit] = omocode_letters[index_of(fifteen[last_digit])];
    return fifteen + check_letter(fifteen);
}

} // namespace simulator
