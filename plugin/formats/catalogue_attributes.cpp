#include "formats/catalogue_attributes.hpp"

#include "core/exemption_code.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace esente::formats {
namespace {

constexpr unsigned oldest = 150;

std::optional<unsigned> whole(std::string_view text) {
    unsigned value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

std::optional<core::AgeRange> age_range(std::string_view word) {
    const auto dash = word.find('-');
    const auto from = whole(word.substr(0, dash));
    const auto rest = dash == std::string_view::npos ? word : word.substr(dash + 1);
    const auto to = rest.empty() ? std::optional{oldest} : whole(rest);
    if (!from || !to || *to < *from || *to > oldest) {
        return std::nullopt;
    }
    return core::AgeRange{.from = static_cast<int>(*from), .to = static_cast<int>(*to)};
}

std::string about(std::string_view name, std::string_view what) { return std::string{name} + " " + std::string{what}; }

} // namespace

std::string needed(const XmlElement& row, std::string_view name) {
    std::string value = row.attribute(name);
    if (value.empty()) {
        row.refuse("lacks " + std::string{name});
    }
    return value;
}

bool flag(const XmlElement& row, std::string_view name, bool otherwise) {
    const std::string text = row.attribute(name);
    if (!text.empty() && text != "true" && text != "false") {
        row.refuse(about(name, "is neither true nor false"));
    }
    return text.empty() ? otherwise : text == "true";
}

std::optional<core::Date> day_of(const XmlElement& row, std::string_view name) {
    const std::string text = row.attribute(name);
    const auto day = core::Date::from_iso(text);
    if (!text.empty() && !day) {
        row.refuse("has a date that is no day: " + std::string{name});
    }
    return day;
}

core::Date needed_day(const XmlElement& row, std::string_view name) {
    const auto day = day_of(row, name);
    if (!day) {
        row.refuse("lacks " + std::string{name});
    }
    return day.value_or(*core::Date::from_ymd(1, 1, 1)); // never seen: the document has a problem by then
}

std::optional<unsigned> number_of(const XmlElement& row, std::string_view name, unsigned least, unsigned greatest) {
    const std::string text = row.attribute(name);
    const auto value = whole(text);
    if (!text.empty() && (!value || *value < least || *value > greatest)) {
        row.refuse(about(name, "is no number in its range"));
    }
    return value;
}

std::vector<std::string> words_of(const XmlElement& row, std::string_view name) {
    std::vector<std::string> words;
    const std::string text = row.attribute(name);
    for (std::size_t at = text.find_first_not_of(' '); at != std::string::npos;) {
        const auto end = text.find(' ', at);
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
    return words;
}

core::Validity validity_of(const XmlElement& row, std::string_view from, std::string_view to) {
    const core::Validity validity{.from = day_of(row, from), .to = day_of(row, to)};
    if (validity.from && validity.to && *validity.to < *validity.from) {
        row.refuse("ends before it begins");
    }
    return validity;
}

core::Scope scope_of(const XmlElement& row) {
    core::Scope scope{.codes = words_of(row, "codes"),
                      .families = words_of(row, "families"),
                      .type = {},
                      .regions = words_of(row, "regions"),
                      .validity = validity_of(row)};
    const bool all_codes = std::all_of(scope.codes.begin(), scope.codes.end(), [](const std::string& text) {
        const auto code = core::ExemptionCode::parse(text);
        return code && code->text() == text;
    });
    if (!all_codes) {
        row.refuse("codes names what is no code");
    }
    if (const std::string type = row.attribute("type"); type == "F" || type == "P") {
        scope.type = type == "F" ? core::PrescriptionType::drugs : core::PrescriptionType::specialist;
    } else if (!type.empty()) {
        row.refuse("type is neither F nor P");
    }
    return scope;
}

std::vector<core::AgeRange> ages_of(const XmlElement& row) {
    std::vector<core::AgeRange> ages;
    for (const std::string& word : words_of(row, "ages")) {
        const auto range = age_range(word);
        if (!range) {
            row.refuse("ages is no list of ranges such as 0-5 66-");
            break;
        }
        ages.push_back(*range);
    }
    return ages;
}

std::size_t choice_of(const XmlElement& row, std::string_view name, const std::vector<std::string_view>& names) {
    const std::string text = needed(row, name);
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end()) {
        row.refuse(about(name, "is none of its values"));
        return 0;
    }
    return static_cast<std::size_t>(found - names.begin());
}

} // namespace esente::formats
