#include "adapters/screens/http.hpp"
#include "adapters/screens/incoming.hpp"
#include "adapters/screens/request_head.hpp"
#include "core/json.hpp"
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

/// A reader that takes more than ours reads the head to the same end, wants no byte more, and expects the same body.
void read_by_another(const std::string& head, const screens::Framing& framing) {
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

/// Our own never sees another request than the door saw.
void read_by_us(std::string_view head, std::string_view body, const screens::Framing& framing) {
    const auto incoming = screens::parse_request(head, body);
    const bool sized = framing.kind == screens::Framing::Kind::sized;
    require(incoming.refusal != 0 || (sized && incoming.body_length == framing.body));
    require(incoming.request.form.size() <= 100);
    require(incoming.request.path.find('?') == std::string::npos);
}

void read_body(std::string_view body) {
    const auto form = screens::read_form(body);
    require(form.size() <= 100);
    for (const auto& [name, value] : form) {
        require(name.size() <= 500 && value.size() <= 500);
        const auto html = screens::escaped(value);
        require(core::is_utf8(html) && html.find_first_of("<>\"'") == std::string::npos);
        const auto json = core::JsonObject{}.text("value", value).json();
        require(core::is_utf8(json) && std::none_of(json.begin(), json.end(), [](char c) { return c >= 0 && c < ' '; }));
    }
}

} // namespace

/// Whatever the bytes: a head that the door takes means the same to every reader, a form stays within its limits, text stays text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{data, data + size};
    const auto end = text.find("\r\n\r\n");
    const auto head = std::string_view{text}.substr(0, end);
    const auto body = std::string_view{text}.substr(end == std::string::npos ? 0 : end + 4);
    const auto framing = screens::framing_of(head);
    if (end != std::string::npos && framing.kind == screens::Framing::Kind::sized) {
        read_by_another(text.substr(0, end + 4), framing);
    }
    read_by_us(head, body, framing);
    read_body(body);
    require(screens::cookie_value(text, "s1").size() <= size);
    return 0;
}
