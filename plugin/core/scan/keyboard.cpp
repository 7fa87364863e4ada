#include "core/scan/keyboard.hpp"

#include "core/text.hpp"

#include <array>

namespace esente::core::scan {
namespace {

struct Key {
    std::string_view italian; ///< UTF-8
    char american;
};

// The two layouts as every operating system ships them. Caps lock gives the capital form of the accented letters.
constexpr std::array<Key, 7> keys{
    {{"\xC3\xB2", ';'}, {"\xC3\x92", ';'}, {"\xC3\xA0", '\''}, {"\xC3\x80", '\''}, {"(", '*'}, {"_", '?'}, {"^", '+'}}};

const Key* key_at(std::string_view text) noexcept {
    for (const Key& key : keys) {
        if (text.substr(0, key.italian.size()) == key.italian) {
            return &key;
        }
    }
    return nullptr;
}

} // namespace

std::string as_sent(std::string_view typed) {
    std::string sent;
    for (std::size_t at = 0; at < typed.size();) {
        const Key* const key = key_at(typed.substr(at));
        sent += key != nullptr ? key->american : typed[at];
        at += key != nullptr ? key->italian.size() : 1;
    }
    return ascii_upper(sent);
}

} // namespace esente::core::scan
