#include "adapters/screens/json.hpp"

#include "core/text.hpp"

namespace esente::screens {
namespace {

std::string quoted(std::string_view text) {
    std::string quoted;
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
        }
        quoted += c == '\n' ? ' ' : c;
    }
    return quoted;
}

} // namespace

std::string json_text(std::string_view text) { return quoted(core::harmless(text, 1000)); }

std::string json_html(const Markup& markup) { return quoted(markup.html); }

} // namespace esente::screens
