#include "adapters/screens/incoming.hpp"

#include "adapters/screens/door.hpp"
#include "adapters/screens/request_head.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace esente::screens {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view head_end = "\r\n\r\n";

/// Names and values of a head, names in capitals; of a name that stands twice the first counts.
using Fields = std::map<std::string, std::string, std::less<>>;

/// The text up to the mark, which is taken off together with it; all of it where there is none.
std::string_view next(std::string_view& rest, std::string_view mark) {
    const auto end = rest.find(mark);
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + mark.size());
    return piece;
}

/// False for a field that stands twice and would mean two things.
bool take_field(std::string_view line, Fields& fields) {
    constexpr std::array<std::string_view, 2> single{"HOST", "ORIGIN"};
    auto name = core::ascii_upper(next(line, ":"));
    const bool alone = std::find(single.begin(), single.end(), name) != single.end();
    return fields.try_emplace(std::move(name), core::trim(line)).second || !alone;
}

std::string value_of(const Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found != fields.end() ? found->second : std::string{};
}

std::uint16_t refusal_of(const Framing& framing) {
    switch (framing.kind) {
    case Framing::Kind::broken:
        return 400;
    case Framing::Kind::unbounded:
        return 411;
    case Framing::Kind::sized:
        break;
    }
    return framing.body > Door::longest_body ? 413 : 0;
}

/// Of a head whose framing is known to be sound. False when a field means two things.
bool read_head(std::string_view head, Request& request) {
    auto line = next(head, line_end);
    request.method = next(line, " ");
    const auto target = next(line, " ");
    request.path = target.substr(0, target.find('?'));
    Fields fields;
    while (!head.empty()) {
        if (!take_field(next(head, line_end), fields)) {
            return false;
        }
    }
    request.host = value_of(fields, "HOST");
    request.origin = value_of(fields, "ORIGIN");
    request.fetch_site = value_of(fields, "SEC-FETCH-SITE");
    request.fetch_mode = value_of(fields, "SEC-FETCH-MODE");
    request.cookies = value_of(fields, "COOKIE");
    request.content_type = value_of(fields, "CONTENT-TYPE");
    return true;
}

} // namespace

Incoming parse_request(std::string_view head, std::string_view body) {
    Incoming incoming;
    const auto framing = framing_of(head);
    incoming.refusal = refusal_of(framing);
    if (incoming.refusal == 0 && !read_head(head, incoming.request)) {
        incoming.refusal = 400;
    }
    if (incoming.refusal == 0) {
        incoming.body_length = framing.body;
        if (incoming.request.method == "POST") {
            incoming.request.form = read_form(body.substr(0, framing.body));
        }
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
