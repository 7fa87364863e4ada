#include "adapters/screens/typed.hpp"

#include "core/counter/permanent_words.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <vector>

namespace esente::screens {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_separator(char c) noexcept { return c == '/' || c == '-' || c == '.' || c == ' '; }

/// The runs of digits; none when anything else stands between them than one separator.
std::optional<std::vector<std::string>> numbers_in(std::string_view text) {
    std::vector<std::string> numbers(1);
    for (const char c : text) {
        if (is_digit(c)) {
            numbers.back() += c;
        } else if (is_separator(c) && !numbers.back().empty()) {
            numbers.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    return numbers;
}

std::string two_digits(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

} // namespace

std::string field_of(const Form& typed, std::string_view name) {
    const auto found = typed.find(name);
    return found != typed.end() ? std::string{core::trim(found->second)} : std::string{};
}

std::optional<core::Date> day_of(std::string_view text) {
    const auto numbers = numbers_in(core::trim(text));
    if (!numbers || (numbers->size() != 1 && numbers->size() != 3)) {
        return std::nullopt;
    }
    return core::Date::from_card(numbers->size() == 1 ? numbers->front()
                                                      : two_digits((*numbers)[0]) + two_digits((*numbers)[1]) + (*numbers)[2]);
}

void keep(Form& kept, const Form& typed, std::initializer_list<std::string_view> prefixes) {
    const auto below = [&](const std::string& name) {
        return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return name.rfind(prefix, 0) == 0; });
    };
    std::erase_if(kept, [&](const auto& field) { return below(field.first); });
    for (const auto& [name, value] : typed) {
        if (below(name)) {
            kept.emplace(name, value);
        }
    }
}

core::counter::Document document_in(const Form& typed, const std::string& prefix) {
    using core::counter::DocumentKind;
    return {.kind = core::counter::of_permanent_word<DocumentKind>(field_of(typed, prefix + ".kind")).value_or(DocumentKind::other),
            .number = field_of(typed, prefix + ".number"),
            .issuer = field_of(typed, prefix + ".issuer"),
            .issued = day_of(field_of(typed, prefix + ".issued")),
            .expires = day_of(field_of(typed, prefix + ".expires"))};
}

} // namespace esente::screens
