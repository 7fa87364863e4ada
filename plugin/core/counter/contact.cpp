#include "core/counter/contact.hpp"

#include "core/text.hpp"

#include <algorithm>

namespace esente::core::counter {
namespace {

constexpr std::string_view separators = " -./()\t";
constexpr std::string_view italy = "+39";

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string without_separators(std::string_view typed) {
    std::string digits;
    std::copy_if(typed.begin(), typed.end(), std::back_inserter(digits),
                 [](char c) { return separators.find(c) == std::string_view::npos; });
    return digits;
}

/// The prefix of the country, whichever way it was written.
std::string with_country(std::string digits) {
    if (digits.rfind("0039", 0) == 0) {
        digits.erase(0, 2);
        return '+' + digits;
    }
    constexpr std::size_t longest_national = 10;
    const bool bare = !digits.empty() && digits.front() != '+';
    const bool prefix_without_plus = bare && digits.rfind("39", 0) == 0 && digits.size() > longest_national;
    return prefix_without_plus ? '+' + digits : bare ? std::string{italy} + digits : digits;
}

std::string lower(std::string_view text) {
    std::string low{text};
    std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

bool is_domain(std::string_view domain) noexcept {
    if (domain.find('.') == std::string_view::npos) {
        return false;
    }
    while (true) {
        const auto dot = domain.find('.');
        const auto label = domain.substr(0, dot);
        const bool good = !label.empty() && label.front() != '-' && label.back() != '-' &&
                          std::all_of(label.begin(), label.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
        if (!good) {
            return false;
        }
        if (dot == std::string_view::npos) {
            return label.size() >= 2 && std::any_of(label.begin(), label.end(), is_letter);
        }
        domain.remove_prefix(dot + 1);
    }
}

bool is_local_part(std::string_view local) noexcept {
    constexpr std::size_t longest = 64;
    constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
    return !local.empty() && local.size() <= longest && local.front() != '.' && local.back() != '.' &&
           local.find("..") == std::string_view::npos && std::all_of(local.begin(), local.end(), [&](char c) {
               return is_letter(c) || is_digit(c) || others.find(c) != std::string_view::npos;
           });
}

} // namespace

std::string canonical_contact(Channel channel, std::string_view typed) {
    const auto text = trim(typed);
    if (channel == Channel::email) {
        const auto at = text.rfind('@');
        return at == std::string_view::npos ? std::string{text} : std::string{text.substr(0, at)} + lower(text.substr(at));
    }
    auto number = with_country(without_separators(text));
    return is_italian_mobile(number) ? number : std::string{text};
}

bool is_italian_mobile(std::string_view canonical) noexcept {
    constexpr std::size_t shortest = 9;
    constexpr std::size_t longest = 10;
    if (canonical.substr(0, italy.size()) != italy) {
        return false;
    }
    const auto national = canonical.substr(italy.size());
    return national.size() >= shortest && national.size() <= longest && national.front() == '3' &&
           std::all_of(national.begin(), national.end(), is_digit);
}

bool is_email(std::string_view canonical) noexcept {
    constexpr std::size_t longest = 254;
    const auto at = canonical.find('@');
    return canonical.size() <= longest && at != std::string_view::npos && canonical.find('@', at + 1) == std::string_view::npos &&
           is_local_part(canonical.substr(0, at)) && is_domain(canonical.substr(at + 1));
}

std::string contact_key(std::string_view typed) {
    const auto text = trim(typed);
    return text.find('@') != std::string_view::npos ? lower(text) : with_country(without_separators(text));
}

std::string masked_contact(std::string_view contact) {
    constexpr std::size_t shown = 3;
    const auto at = contact.find('@');
    if (at != std::string_view::npos) {
        return std::string{contact.substr(0, std::min<std::size_t>(1, at))} + "***" + std::string{contact.substr(at)};
    }
    return "***" + std::string{contact.size() > shown ? contact.substr(contact.size() - shown) : std::string_view{}};
}

} // namespace esente::core::counter
