#pragma once

#include "adapters/screens/markup.hpp"
#include "ports/secret_memory.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Requests and responses as far as the screens care, free of the library that carries them.
namespace esente::screens {

/// The fields of a form, by name; of a name that stands twice the first counts.
using Form = std::map<std::string, std::string, std::less<>>;

struct Request {
    std::string method; ///< as sent, e.g. GET
    std::string path;   ///< without the query
    std::string host;
    std::string origin;     ///< empty if absent
    std::string fetch_site; ///< Sec-Fetch-Site; empty if absent
    std::string fetch_mode; ///< Sec-Fetch-Mode; empty if absent
    std::string cookies;    ///< the Cookie header
    std::string content_type;
    Form form; ///< of a POST

    /// A field without blanks around it; empty if absent.
    [[nodiscard]] std::string field(std::string_view name) const;
};

struct Response {
    std::uint16_t status = 200;
    std::string body;
    std::string_view type = "text/html; charset=utf-8";
    std::string location;
    std::string cookie;
    bool gzip = false;  ///< the body is compressed already
    bool asset = false; ///< no person's data: the browser may keep it for a while
    std::string file{}; ///< the browser saves it under this name, plain ASCII, instead of showing it; empty: shown
    /// Lines of text that are the whole body: each is sent from where it is kept, past every buffer of ours, then wiped.
    std::vector<ports::SecretText> secret{};
};

[[nodiscard]] Response page_response(const Markup& page, std::uint16_t status = 200);
[[nodiscard]] Response json_response(std::string json);
/// 303: whatever was posted, the answer is got from there (RFC 9110 §15.4.4).
[[nodiscard]] Response see_other(std::string location);
[[nodiscard]] Response plain_response(std::uint16_t status, std::string_view text);
/// A file to save, of type `type`.
[[nodiscard]] Response file_response(std::string name, std::string_view type, std::string content);
/// Text that may be sent once and kept nowhere.
[[nodiscard]] Response secret_response(std::vector<ports::SecretText> lines);

/// Decodes application/x-www-form-urlencoded (URL Living Standard §5.1). Names and values are cut at 500 bytes, fields at 100.
[[nodiscard]] Form read_form(std::string_view body);

/// The value of one cookie in a Cookie header; empty if absent.
[[nodiscard]] std::string cookie_value(std::string_view header, std::string_view name);

} // namespace esente::screens
