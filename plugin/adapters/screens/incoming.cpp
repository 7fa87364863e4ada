#include "adapters/screens/incoming.hpp"

#include "adapters/screens/door.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <utility>

namespace esente::screens {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view head_end = "\r\n\r\n";

/// Names and values of a head, names in capitals.
using Fields = std::map<std::string, std::string, std::less<>>;

bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~"; // RFC 9110 §5.6.2
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
    });
}

/// The text up to the mark, which is taken off together with it; all of it where there is none.
std::string_view next(std::string_view& rest, std::string_view mark) {
    const auto end = rest.find(mark);
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + mark.size());
    return piece;
}

/// `GET /path?query HTTP/1.1`.
bool take_request_line(std::string_view line, Request& request) {
    const auto method = next(line, " ");
    const auto target = next(line, " ");
    request.method = method;
    request.path = target.substr(0, target.find('?'));
    return is_token(method) && !target.empty() && (line == "HTTP/1.1" || line == "HTTP/1.0");
}

/// False for a line that is no field, and for a field that stands twice and would mean two things.
bool take_field(std::string_view line, Fields& fields) {
    constexpr std::array<std::string_view, 4> alone{"HOST", "ORIGIN", "CONTENT-LENGTH", "TRANSFER-ENCODING"};
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
        return false;
    }
    auto name = core::ascii_upper(line.substr(0, colon));
    const bool single = std::find(alone.begin(), alone.end(), name) != alone.end();
    return fields.try_emplace(std::move(name), core::trim(line.substr(colon + 1))).second || !single;
}

std::string value_of(const Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found != fields.end() ? found->second : std::string{};
}

/// Bytes the body will have; none for a length that is no number.
std::optional<std::size_t> announced_body(const Fields& fields) {
    const auto found = fields.find("CONTENT-LENGTH");
    if (found == fields.end()) {
        return 0;
    }
    const auto& text = found->second;
    std::size_t length = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), length);
    return failed == std::errc{} && end == text.data() + text.size() ? std::optional{length} : std::nullopt;
}

std::uint16_t refusal_of_body(const Fields& fields) {
    if (fields.contains("TRANSFER-ENCODING")) {
        return 411;
    }
    const auto length = announced_body(fields);
    return !length || *length > Door::longest_body ? 413 : 0;
}

std::optional<Fields> read_head(std::string_view head, Request& request) {
    Fields fields;
    bool sound = take_request_line(next(head, line_end), request);
    while (sound && !head.empty()) {
        sound = take_field(next(head, line_end), fields);
    }
    return sound ? std::optional{std::move(fields)} : std::nullopt;
}

} // namespace

Incoming parse_request(std::string_view head, std::string_view body) {
    Incoming incoming;
    auto& request = incoming.request;
    const auto fields = read_head(head, request);
    incoming.refusal = fields ? refusal_of_body(*fields) : 400;
    if (incoming.refusal != 0) {
        return incoming;
    }
    request.host = value_of(*fields, "HOST");
    request.origin = value_of(*fields, "ORIGIN");
    request.fetch_site = value_of(*fields, "SEC-FETCH-SITE");
    request.fetch_mode = value_of(*fields, "SEC-FETCH-MODE");
    request.cookies = value_of(*fields, "COOKIE");
    request.content_type = value_of(*fields, "CONTENT-TYPE");
    incoming.body_length = announced_body(*fields).value_or(0);
    if (request.method == "POST") {
        request.form = read_form(body.substr(0, incoming.body_length));
    }
    return incoming;
}

std::optional<Incoming> receive_request(Poco::Net::StreamSocket& socket) {
    std::string bytes(Door::longest_head + Door::longest_body, '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const int piece = socket.receiveBytes(bytes.data() + got, static_cast<int>(bytes.size() - got));
        if (piece <= 0) {
            break;
        }
        got += static_cast<std::size_t>(piece);
        const std::string_view seen{bytes.data(), got};
        const auto end = seen.find(head_end);
        if (end == std::string_view::npos) {
            continue;
        }
        const auto body = seen.substr(end + head_end.size());
        auto incoming = parse_request(seen.substr(0, end), body);
        if (incoming.refusal != 0 || body.size() >= incoming.body_length) {
            return incoming;
        }
    }
    return std::nullopt;
}

} // namespace esente::screens
