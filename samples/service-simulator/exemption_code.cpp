#include "exemption_code.hpp"

#include <algorithm>

namespace service_simulator {

namespace {

bool digit(char letter) { return letter >= '0' && letter <= '9'; }

} // namespace

std::string canonical_code(std::string_view code) {
    std::string text(code);
    const bool letter_second = text.size() >= 4 && text[0] == '0' && text[1] >= 'A' && text[1] <= 'Z' && digit(text[2]) && digit(text[3]);
    if (letter_second && (text.size() == 4 || text[4] == '.')) {
        std::rotate(text.begin() + 1, text.begin() + 2, text.begin() + 4);
    }
    return text;
}

bool same_exemption(std::string_view one, std::string_view other) {
    const auto dot = one.find('.');
    const auto other_dot = other.find('.');
    const bool whole = dot == std::string_view::npos || other_dot == std::string_view::npos;
    return one == other || (whole && one.substr(0, dot) == other.substr(0, other_dot));
}

bool lists_code(const std::vector<std::string>& list, std::string_view code) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view entry) {
        const bool family = !entry.empty() && entry.back() == '*';
        return family ? code.substr(0, entry.size() - 1) == entry.substr(0, entry.size() - 1) : code == entry;
    });
}

} // namespace service_simulator
