#include "adapters/screens/request_head.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace esente::screens {
namespace {

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// RFC 9110 §5.6.2.
bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [&](char c) { return is_alphanumeric(c) || marks.find(c) != std::string_view::npos; });
}

bool has_controls(std::string_view line) {
    return std::any_of(line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7F'; });
}

bool is_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || last == first) {
        return false;
    }
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    return is_token(line.substr(0, first)) && !target.empty() && target.find_first_of(" \t") == std::string_view::npos &&
           (version == "HTTP/1.1" || version == "HTTP/1.0");
}

bool same_letters(std::string_view one, std::string_view lower) {
    return std::equal(one.begin(), one.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

std::optional<std::size_t> number_in(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    if (first == std::string_view::npos) {
        return std::nullopt;
    }
    text = text.substr(first, last - first + 1);
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

/// The line up to CR LF, which is taken off together with it.
std::string_view next_line(std::string_view& rest) {
    const auto end = std::min(rest.find("\r\n"), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 2, rest.size()));
    return line;
}

} // namespace

Framing framing_of(std::string_view head) {
    const auto request = next_line(head);
    if (has_controls(request) || !is_request_line(request)) {
        return {};
    }
    std::optional<std::size_t> body;
    bool unbounded = false;
    while (!head.empty()) {
        const auto line = next_line(head);
        const auto colon = line.find(':');
        if (has_controls(line) || colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
            return {};
        }
        const auto name = line.substr(0, colon);
        unbounded = unbounded || same_letters(name, "transfer-encoding");
        if (same_letters(name, "content-length")) {
            const auto length = number_in(line.substr(colon + 1));
            if (!length || body) {
                return {};
            }
            body = length;
        }
    }
    return unbounded ? Framing{.kind = Framing::Kind::unbounded} : Framing{.kind = Framing::Kind::sized, .body = body.value_or(0)};
}

} // namespace esente::screens
