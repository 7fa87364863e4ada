#include "harmless.hpp"

#include <Poco/TextIterator.h>
#include <Poco/UTF8Encoding.h>

#include <array>

namespace cli {
namespace {

/// Controls (Cc), and characters that reorder or hide text: bidirectional marks, zero width, line separators.
bool is_hostile(int c) noexcept {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFEFF;
}

} // namespace

std::string harmless(std::string_view text) {
    const std::string bytes{text};
    const Poco::UTF8Encoding utf8;
    std::string safe;
    const Poco::TextIterator end{bytes};
    for (Poco::TextIterator at{bytes, utf8}; at != end; ++at) {
        const int character = *at; // -1 where the bytes are not UTF-8
        std::array<unsigned char, 4> encoded{0xEF, 0xBF, 0xBD, 0};
        const int length = is_hostile(character) ? 3 : utf8.convert(character, encoded.data(), static_cast<int>(encoded.size()));
        safe.append(encoded.begin(), encoded.begin() + length);
    }
    return safe;
}

} // namespace cli
