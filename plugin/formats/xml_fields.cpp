#include "formats/xml_fields.hpp"

#include <algorithm>

namespace esente::formats {

std::string field_text(const XmlElement& element, XmlNeed need, std::size_t longest) {
    std::string text = element.text();
    if (text.empty() && need == XmlNeed::filled) {
        element.refuse("is empty");
    }
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    if (text.size() > longest && static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins)) > longest) {
        element.refuse(longest == 1 ? "is longer than 1 character" : "is longer than " + std::to_string(longest) + " characters");
    }
    return text;
}

} // namespace esente::formats
