#include "bytes.hpp"

#include <algorithm>
#include <stdexcept>

namespace simulator {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

std::uint8_t digit_value(char digit) {
    const char upper = digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit;
    const auto place = hex_digits.find(upper);
    if (place == std::string_view::npos) {
        throw std::invalid_argument("not a hexadecimal digit");
    }
    return static_cast<std::uint8_t>(place);
}

} // namespace

Bytes from_hex(std::string_view text) {
    std::string digits(text);
    digits.erase(std::remove(digits.begin(), digits.end(), ' '), digits.end());
    if (digits.size() % 2 != 0) {
        throw std::invalid_argument("an odd number of hexadecimal digits");
    }
    Bytes bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        bytes.push_back(static_cast<std::uint8_t>(digit_value(digits[i]) * 16 + digit_value(digits[i + 1])));
    }
    return bytes;
}

std::string to_hex(const Bytes& bytes) {
    std::string text;
    for (const auto byte : bytes) {
        text += hex_digits[byte / 16];
        text += hex_digits[byte % 16];
    }
    return text;
}

Bytes from_text(std::string_view text) { return {text.begin(), text.end()}; }

void append(Bytes& to, const Bytes& more) { to.insert(to.end(), more.begin(), more.end()); }

Bytes big_endian_16(std::size_t value) { return {static_cast<std::uint8_t>((value / 256) % 256), static_cast<std::uint8_t>(value % 256)}; }

Bytes padded(Bytes bytes, std::size_t size, std::uint8_t filler) {
    bytes.resize(std::max(size, bytes.size()), filler);
    return bytes;
}

} // namespace simulator
