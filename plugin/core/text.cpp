#include "core/text.hpp"

#include <array>
#include <cstdint>

namespace esente::core {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Decoded {
    char32_t point = 0;
    std::size_t length = 0; ///< 0: not UTF-8 here
};

bool continues(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// Bytes the character at `at` claims to take, by its first one; 0 for a byte that cannot begin one.
std::size_t claimed_length(unsigned char first) noexcept {
    if (first < 0x80U) {
        return 1;
    }
    if (first >= 0xC2U && first <= 0xDFU) {
        return 2;
    }
    if (first >= 0xE0U && first <= 0xEFU) {
        return 3;
    }
    return first >= 0xF0U && first <= 0xF4U ? 4 : 0;
}

Decoded decode(std::string_view text, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = claimed_length(first);
    if (length <= 1) {
        return {first, length};
    }
    char32_t point = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(text, at + i)) {
            return {};
        }
        point = (point << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    static constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < smallest[length] || surrogate || point > 0x10FFFF ? Decoded{} : Decoded{point, length};
}

/// Controls (Cc), and the characters that reorder or hide text (Unicode bidirectional controls, zero width, line separators).
bool is_hostile(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

} // namespace

std::string_view trim(std::string_view text) noexcept {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string ascii_upper(std::string_view text) {
    std::string upper{text};
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return upper;
}

std::string harmless(std::string_view text, std::size_t longest) {
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        const bool keep = character.length > 0 && !is_hostile(character.point);
        const std::string_view piece = keep ? text.substr(at, character.length) : replacement;
        if (safe.size() + piece.size() > longest) {
            break;
        }
        safe += piece;
        at += character.length > 0 ? character.length : 1;
    }
    return safe;
}

bool is_utf8(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80U) {
            ++at;
            continue;
        }
        const Decoded character = decode(text, at);
        if (character.length == 0) {
            return false;
        }
        at += character.length;
    }
    return true;
}

std::string utf8_from_latin1(std::string_view text) {
    std::string utf8;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xC0U | (byte >> 6U));
            utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return utf8;
}

} // namespace esente::core
