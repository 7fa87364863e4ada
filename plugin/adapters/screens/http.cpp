#include "adapters/screens/http.hpp"

#include "core/text.hpp"

#include <charconv>

namespace esente::screens {
namespace {

constexpr std::size_t longest_value = 500;
constexpr std::size_t most_fields = 100;

std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size() && plain.size() < longest_value; ++at) {
        unsigned value = 0;
        if (text[at] == '+') {
            plain += ' ';
        } else if (text[at] == '%' && at + 2 < text.size() &&
                   std::from_chars(text.data() + at + 1, text.data() + at + 3, value, 16).ptr == text.data() + at + 3) {
            plain += static_cast<char>(value);
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

/// The text up to the mark, which is taken off together with it.
std::string_view next(std::string_view& rest, char mark) {
    const auto end = rest.find(mark);
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return piece;
}

} // namespace

std::string Request::field(std::string_view name) const {
    const auto found = form.find(name);
    return found != form.end() ? std::string{core::trim(found->second)} : std::string{};
}

Response page_response(const Markup& page, std::uint16_t status) {
    Response response;
    response.status = status;
    response.body = page.html;
    return response;
}

Response json_response(std::string json) {
    Response response;
    response.body = std::move(json);
    response.type = "application/json";
    return response;
}

Response see_other(std::string location) {
    Response response;
    response.status = 303;
    response.location = std::move(location);
    return response;
}

Response plain_response(std::uint16_t status, std::string_view text) {
    Response response;
    response.status = status;
    response.body = text;
    response.type = "text/plain; charset=utf-8";
    return response;
}

Response file_response(std::string name, std::string_view type, std::string content) {
    Response response;
    response.body = std::move(content);
    response.type = type;
    response.file = std::move(name);
    return response;
}

Response secret_response(std::vector<ports::SecretText> lines) {
    Response response;
    response.type = "text/plain; charset=utf-8";
    response.secret = std::move(lines);
    return response;
}

Form read_form(std::string_view body) {
    Form form;
    while (!body.empty() && form.size() < most_fields) {
        auto value = next(body, '&');
        auto name = decoded(next(value, '='));
        form.emplace(std::move(name), decoded(value));
    }
    return form;
}

std::string cookie_value(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        auto value = core::trim(next(header, ';'));
        if (next(value, '=') == name) {
            return std::string{value};
        }
    }
    return {};
}

} // namespace esente::screens
