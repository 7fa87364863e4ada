#include "formats/xml_guard.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace esente::formats {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";

std::string_view without_mark(std::string_view text) noexcept {
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

/// The value of `encoding` in the XML declaration; empty where there is none.
std::string_view declared_encoding(std::string_view bytes) noexcept {
    const std::string_view text = without_mark(bytes);
    if (!text.starts_with("<?xml")) {
        return {};
    }
    const std::string_view declaration = text.substr(0, std::min(text.find("?>"), text.size()));
    const auto name = declaration.find("encoding");
    const auto open = declaration.find_first_of("\"'", name);
    if (name == std::string_view::npos || open == std::string_view::npos) {
        return {};
    }
    const auto close = declaration.find(declaration[open], open + 1);
    return close == std::string_view::npos ? std::string_view{} : declaration.substr(open + 1, close - open - 1);
}

/// XML 1.0 §2.2 Char.
bool is_character(std::uint32_t code) noexcept {
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) || (code >= 0xE000 && code <= 0xFFFD) ||
           (code >= 0x10000 && code <= 0x10FFFF);
}

/// What stands between `&` and `;`.
bool is_reference(std::string_view name) noexcept {
    constexpr std::array<std::string_view, 5> named{"amp", "lt", "gt", "quot", "apos"};
    if (!name.starts_with('#')) {
        return std::find(named.begin(), named.end(), name) != named.end();
    }
    const bool hexadecimal = name.starts_with("#x");
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    return error == std::errc{} && end == digits.data() + digits.size() && is_character(code);
}

/// Walks over the tokens of a document once, keeping no more than a position and a depth.
class Walk {
public:
    Walk(std::string_view text, std::size_t deepest) : text_{text}, deepest_{deepest} {}

    std::optional<XmlFlaw> run() {
        while (!flaw_ && at_ < text_.size()) {
            step();
        }
        return flaw_;
    }

private:
    void step() {
        const std::string_view rest = text_.substr(at_);
        if (rest.front() == '&') {
            check_reference(at_);
            ++at_;
        } else if (rest.front() != '<') {
            at_ += std::min(rest.find_first_of("<&"), rest.size());
        } else if (rest.starts_with("<!--")) {
            skip_to("-->", 4);
        } else if (rest.starts_with("<![CDATA[")) {
            skip_to("]]>", 9);
        } else if (rest.starts_with("<?")) {
            skip_to("?>", 2);
        } else if (rest.starts_with("<!")) {
            refuse("a document type declaration is refused");
        } else {
            tag(rest.starts_with("</"));
        }
    }

    void refuse(const char* what) { flaw_ = XmlFlaw{what, at_}; }

    void skip_to(std::string_view end, std::size_t opening) {
        const auto found = text_.find(end, at_ + opening);
        if (found == std::string_view::npos) {
            return refuse("a comment, CDATA section or instruction does not end");
        }
        at_ = found + end.size();
    }

    void check_reference(std::size_t ampersand) {
        const auto end = text_.find(';', ampersand);
        if (end == std::string_view::npos || end - ampersand > 12 || !is_reference(text_.substr(ampersand + 1, end - ampersand - 1))) {
            refuse("a reference that XML does not define");
        }
    }

    /// A tag ends at the first `>` outside quotes.
    [[nodiscard]] std::size_t end_of_tag() const {
        char quote = 0;
        for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
            const char c = text_[at];
            if (quote != 0) {
                quote = c == quote ? '\0' : quote;
            } else if (c == '>') {
                return at;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return text_.size();
    }

    void tag(bool closing) {
        const std::size_t end = end_of_tag();
        if (end == text_.size()) {
            return refuse("a tag does not end");
        }
        const std::string_view inside = text_.substr(0, end); // a look beyond would go through the whole document once a tag
        for (std::size_t at = inside.find('&', at_); at != std::string_view::npos && !flaw_; at = inside.find('&', at + 1)) {
            check_reference(at);
        }
        if (closing) {
            depth_ -= std::min<std::size_t>(depth_, 1);
        } else if (text_[end - 1] != '/' && ++depth_ > deepest_) {
            refuse("elements are nested too deeply");
        }
        at_ = end + 1;
    }

    std::string_view text_;
    std::size_t deepest_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::optional<XmlFlaw> flaw_;
};

} // namespace

std::optional<XmlEncoding> xml_encoding(std::string_view bytes, std::string_view charset) {
    const std::string name = core::ascii_upper(charset.empty() ? declared_encoding(bytes) : charset);
    if (name.empty() || name == "UTF-8" || name == "UTF8" || name == "US-ASCII") {
        return XmlEncoding::utf8;
    }
    if (name == "ISO-8859-1" || name == "LATIN1") {
        return XmlEncoding::latin1;
    }
    return std::nullopt;
}

std::optional<XmlFlaw> xml_flaw(std::string_view utf8, std::size_t deepest) {
    const auto control = std::find_if(utf8.begin(), utf8.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && !is_character(byte);
    });
    if (control != utf8.end()) {
        return XmlFlaw{"a control character", static_cast<std::size_t>(control - utf8.begin())};
    }
    if (!core::is_utf8(utf8)) {
        return XmlFlaw{"the text is not UTF-8", 0};
    }
    return Walk{utf8, deepest}.run();
}

std::string_view xml_root_name(std::string_view bytes) noexcept {
    std::string_view text = without_mark(bytes);
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        const std::string_view end = text.starts_with("<!--") ? "-->" : "?>";
        if (!text.starts_with("<!--") && !text.starts_with("<?")) {
            break;
        }
        const auto found = text.find(end);
        text = found == std::string_view::npos ? std::string_view{} : text.substr(found + end.size());
    }
    if (!text.starts_with('<')) {
        return {};
    }
    text.remove_prefix(1);
    const std::string_view name = text.substr(0, std::min(text.find_first_of(" \t\r\n/>"), text.size()));
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace esente::formats
