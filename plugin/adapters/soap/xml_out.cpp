#include "adapters/soap/xml_out.hpp"

namespace esente::soap {

void XmlOut::text(std::string_view name, std::string_view content) {
    open(name, {});
    for (const char c : content) {
        switch (c) {
        case '&':
            document_ += "&amp;";
            break;
        case '<':
            document_ += "&lt;";
            break;
        case '>':
            document_ += "&gt;";
            break;
        default:
            document_ += c;
        }
    }
    close(name);
}

void XmlOut::open(std::string_view name, std::string_view attributes) {
    document_.append("<").append(name).append(attributes.empty() ? "" : " ").append(attributes).append(">");
}

void XmlOut::close(std::string_view name) { document_.append("</").append(name).append(">"); }

} // namespace esente::soap
