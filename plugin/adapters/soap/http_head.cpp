#include "adapters/soap/http_head.hpp"

#include "core/text.hpp"
#include "ports/secret_memory.hpp"

#include <algorithm>
#include <charconv>

namespace esente::soap {
namespace {

constexpr std::string_view line_end = "\r\n";

/// Takes the line up to its end off the front; none when it has not ended.
std::optional<std::string_view> next_line(std::string_view& bytes) {
    const auto end = bytes.find(line_end);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const auto line = bytes.substr(0, end);
    bytes.remove_prefix(end + line_end.size());
    return line;
}

template <class Number> std::optional<Number> whole_number(std::string_view text, int base = 10) {
    Number number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return !text.empty() && failed == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

/// `HTTP/1.1 200 OK`.
int status_of(std::string_view line) {
    constexpr std::size_t number_at = 9;
    const bool http = line.substr(0, 7) == "HTTP/1." && line.size() >= number_at + 3 && line[number_at - 1] == ' ';
    return http ? whole_number<int>(line.substr(number_at, 3)).value_or(0) : 0;
}

constexpr std::string_view since_persistence = "HTTP/1.1";

void take_field(HttpHead& head, std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) {
        head.status = 0;
        return;
    }
    const auto name = core::ascii_upper(line.substr(0, colon));
    const auto value = core::trim(line.substr(colon + 1));
    if (name == "CONTENT-TYPE") {
        head.content_type = value;
    } else if (name == "DATE") {
        head.date = value;
    } else if (name == "CONTENT-LENGTH") {
        head.content_length = whole_number<std::uint64_t>(value);
        head.status = head.content_length ? head.status : 0;
    } else if (name == "TRANSFER-ENCODING") {
        head.chunked = core::ascii_upper(value) == "CHUNKED";
        head.status = head.chunked ? head.status : 0;
    } else if (name == "CONNECTION") {
        const auto option = core::ascii_upper(value);
        head.keeps_connection = option != "CLOSE" && (head.keeps_connection || option == "KEEP-ALIVE");
    }
}

/// One chunk: where its content stands, in bytes from the beginning.
struct Chunk {
    std::size_t at = 0;
    std::size_t size = 0;
};

/// The next chunk at `at`, which moves behind it. `incomplete` and `malformed` as the whole.
Chunks next_chunk(std::string_view body, std::size_t& at, Chunk& chunk) {
    auto rest = body.substr(at);
    const auto line = next_line(rest);
    if (!line) {
        return Chunks::incomplete;
    }
    const auto size = whole_number<std::uint32_t>(core::trim(line->substr(0, line->find(';'))), 16);
    if (!size) {
        return Chunks::malformed;
    }
    chunk = {.at = body.size() - rest.size(), .size = *size};
    if (rest.size() < *size + line_end.size()) {
        return Chunks::incomplete;
    }
    at = chunk.at + chunk.size + line_end.size();
    return body.substr(chunk.at + chunk.size, line_end.size()) == line_end ? Chunks::complete : Chunks::malformed;
}

} // namespace

std::optional<HttpHead> read_head(std::string_view bytes) {
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    auto rest = bytes.substr(0, end + line_end.size());
    HttpHead head;
    const auto status_line = next_line(rest).value_or("");
    head.status = status_of(status_line);
    head.keeps_connection = status_line.starts_with(since_persistence);
    head.size = end + 2 * line_end.size();
    while (head.status != 0 && !rest.empty()) {
        take_field(head, next_line(rest).value_or(""));
    }
    return head;
}

Chunks unchunk(char* body, std::size_t& size) {
    const std::string_view bytes{body, size};
    std::size_t at = 0;
    Chunk chunk;
    do {
        if (const auto found = next_chunk(bytes, at, chunk); found != Chunks::complete) {
            return found;
        }
    } while (chunk.size > 0); // a trailer, which nobody here sends, would make the last chunk malformed
    std::size_t length = 0;
    at = 0;
    while (next_chunk(bytes, at, chunk) == Chunks::complete && chunk.size > 0) {
        ports::copy_secret(bytes.substr(chunk.at, chunk.size), body + length); // forwards: never onto what is still to come
        length += chunk.size;
    }
    size = length;
    return Chunks::complete;
}

} // namespace esente::soap
