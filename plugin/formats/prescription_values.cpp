#include "formats/prescription_values.hpp"

#include "formats/prescription_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace esente::formats {
namespace {

constexpr std::size_t most_lines = 99;
constexpr std::size_t longest_time = 19;
constexpr std::size_t region_length = 3;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

} // namespace

std::optional<core::Date> day_value(const XmlElement& element) {
    constexpr std::size_t day_length = 10;
    std::string text = field_text(element, XmlNeed::optional, longest_time);
    auto day = core::Date::from_iso(std::string_view{text}.substr(0, day_length));
    if (text.size() > day_length) {
        text[day_length] = text[day_length] == ' ' ? 'T' : text[day_length];
        if (!core::instant_from_iso(text)) {
            day.reset();
        }
    }
    if (!day && !text.empty()) {
        element.refuse("is no date yyyy-MM-dd or yyyy-MM-dd HH:mm:ss");
    }
    return day;
}

bool flag_value(const XmlElement& element) {
    const std::string text = element.text();
    if (!text.empty() && text != "0" && text != "1") {
        element.refuse("is neither 0 nor 1");
    }
    return text == "1";
}

std::optional<std::uint32_t> digit_value(const XmlElement& element) {
    const std::string text = element.text();
    if (text.empty()) {
        return std::nullopt;
    }
    if (text.size() != 1 || !is_digit(text.front())) {
        element.refuse("is not one digit");
    }
    return static_cast<std::uint32_t>(text.front() - '0');
}

core::PrescriptionType type_value(const XmlElement& element) {
    const std::string text = field_text(element, XmlNeed::filled, any_length);
    if (text != "F" && text != "P") {
        element.refuse("is neither F nor P");
    }
    return text == "F" ? core::PrescriptionType::drugs : core::PrescriptionType::specialist;
}

std::string region_value(const XmlElement& element) {
    std::string text = field_text(element, XmlNeed::filled, any_length);
    if (text.size() != region_length || !std::all_of(text.begin(), text.end(), is_digit)) {
        element.refuse("is not three digits");
    }
    return text;
}

std::vector<core::PrescriptionLine> lines_value(const XmlElement& list) {
    std::vector<core::PrescriptionLine> lines;
    for (XmlElement each = list.first_child(); each.present(); each = each.next_sibling()) {
        if (each.name() != "DettaglioPrescrizione") {
            pass_over(each);
        } else if (lines.size() == most_lines) {
            each.refuse("is one line more than 99");
            break;
        } else {
            read_fields(each, line_fields(), lines.emplace_back(), pass_over);
        }
    }
    if (lines.empty()) {
        list.refuse("lacks DettaglioPrescrizione");
    }
    return lines;
}

} // namespace esente::formats
