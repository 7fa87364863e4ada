#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace esente::test {

/// The catalogue of the tree with a serial of its own and, where given, one piece of text in place of another: a region's edition.
inline std::string edited_catalogue(unsigned serial, std::string_view from = {}, std::string_view to = {}) {
    std::ostringstream bytes;
    bytes << std::ifstream{ESENTE_SOURCE_DIR "/schemas/exemptions/catalogue.xml", std::ios::binary}.rdbuf();
    std::string text = bytes.str();
    const auto put = [&text](std::size_t at, std::size_t length, std::string_view with) {
        if (at == std::string::npos) {
            throw std::runtime_error{"the catalogue has no such text"};
        }
        text.replace(at, length, with);
    };
    const auto begins = text.find("serial=\"") + 8;
    put(begins, text.find('"', begins) - begins, std::to_string(serial));
    if (!from.empty()) {
        put(text.find(from), from.size(), to);
    }
    return text;
}

} // namespace esente::test
