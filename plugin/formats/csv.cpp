#include "formats/csv.hpp"

#include <string_view>

namespace esente::formats {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool would_be_carried_out(std::string_view field) {
    const auto first = field.find_first_not_of(" \n");
    return first != std::string_view::npos && std::string_view{"=+-@\t\r"}.find(field[first]) != std::string_view::npos;
}

bool needs_quotes(std::string_view field) {
    return field.find_first_of(";,\"\r\n\t") != std::string_view::npos || (!field.empty() && (field.front() == ' ' || field.back() == ' '));
}

std::string field_text(const std::string& field) {
    std::string text = would_be_carried_out(field) ? "'" + field : field;
    if (!needs_quotes(text)) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted.append(c == '"' ? 2 : 1, c);
    }
    return quoted + '"';
}

} // namespace

std::string csv(std::span<const std::vector<std::string>> rows) {
    std::string text{byte_order_mark};
    for (const auto& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            text.append(at > 0 ? ";" : "").append(field_text(row[at]));
        }
        text += "\r\n";
    }
    return text;
}

} // namespace esente::formats
