#include "adapters/screens/http.hpp"
#include "adapters/screens/json.hpp"
#include "adapters/screens/request_head.hpp"
#include "core/text.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

using namespace esente;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// The library behind the door reads the head to the same end, wants no byte more, and expects the same body.
void read_again(const std::string& head, const screens::Framing& framing) {
    std::istringstream stream{head};
    Poco::Net::HTTPRequest request;
    try {
        request.read(stream);
    } catch (const Poco::Exception&) { // refused without waiting for more
        require(!stream.eof());
        return;
    }
    require(!stream.eof() && stream.tellg() == static_cast<std::streamoff>(head.size()));
    const auto length = request.getContentLength64();
    require(framing.body == (length > 0 ? static_cast<std::size_t>(length) : 0));
    require(!request.getChunkedTransferEncoding());
}

void read_body(std::string_view body) {
    const auto form = screens::read_form(body);
    require(form.size() <= 100);
    for (const auto& [name, value] : form) {
        require(name.size() <= 500 && value.size() <= 500);
        const auto html = screens::escaped(value);
        require(core::is_utf8(html) && html.find_first_of("<>\"'") == std::string::npos);
        const auto json = screens::json_text(value);
        require(core::is_utf8(json) && std::none_of(json.begin(), json.end(), [](char c) { return c >= 0 && c < ' '; }));
    }
}

} // namespace

/// Whatever the bytes: a head that the door takes means the same to the library behind it, a form stays within its limits, text stays text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{data, data + size};
    const auto end = text.find("\r\n\r\n");
    const auto framing = screens::framing_of(std::string_view{text}.substr(0, end));
    if (end != std::string::npos && framing.kind == screens::Framing::Kind::sized) {
        read_again(text.substr(0, end + 4), framing);
    }
    read_body(std::string_view{text}.substr(end == std::string::npos ? 0 : end + 4));
    require(screens::cookie_value(text, "s1").size() <= size);
    return 0;
}
