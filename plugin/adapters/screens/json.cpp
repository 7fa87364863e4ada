#include "adapters/screens/json.hpp"

#include "core/text.hpp"

namespace esente::screens {

std::string json_text(std::string_view text) {
    std::string quoted;
    for (const char c : core::harmless(text, 1000)) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
        }
        quoted += c;
    }
    return quoted;
}

} // namespace esente::screens
