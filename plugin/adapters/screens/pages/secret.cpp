#include "adapters/screens/pages/secret.hpp"

#include "core/exemption_code.hpp"
#include "core/exemptions/family.hpp"

namespace esente::screens {
namespace {

constexpr Words hidden{"codice nascosto", "hidden code"};

bool in_a_code(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '.'; }

/// Length of what could be a code at the beginning of the text; a full stop at its end is the sentence's.
std::size_t code_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && in_a_code(text[length])) {
        ++length;
    }
    while (length > 0 && text[length - 1] == '.') {
        --length;
    }
    return length;
}

Markup covered(const View& view, std::string_view code) {
    return markup(R"(<span class="esente-secret" data-secret="{}"><span aria-hidden="true">•••</span>)"
                  R"(<span class="visually-hidden">{}</span></span>)",
                  code, view.say(hidden));
}

} // namespace

bool is_delicate(const View& view, std::string_view code) {
    const auto parsed = core::ExemptionCode::parse(code);
    return parsed && core::exemptions::is_delicate(*view.engine.edition(), *parsed, view.today());
}

Markup discreet(const View& view, std::string_view text) {
    Markup result;
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = code_length(text.substr(at));
        const auto word = text.substr(at, length);
        if (length >= 3 && is_delicate(view, word)) {
            result += markup("{}{}", text.substr(plain, at - plain), covered(view, word));
            plain = at + length;
        }
        at += length > 0 ? length : 1;
    }
    return result += markup("{}", text.substr(plain));
}

} // namespace esente::screens
