#include "adapters/screens/markup.hpp"

#include "core/text.hpp"

#include <stdexcept>

namespace esente::screens {
namespace {

constexpr std::size_t longest_text = 4000;

std::string_view reference_for(char c) noexcept {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

} // namespace

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : core::harmless(text, longest_text)) {
        const auto reference = reference_for(c);
        if (reference.empty()) {
            html += c;
        } else {
            html += reference;
        }
    }
    return html;
}

namespace detail {

Markup filled(std::string_view form, const std::string* pieces, std::size_t count) {
    Markup result;
    std::size_t used = 0;
    for (auto hole = form.find("{}"); hole != std::string_view::npos; hole = form.find("{}")) {
        if (used == count) {
            throw std::logic_error{"a piece of HTML with more holes than parts"};
        }
        result.html.append(form.substr(0, hole)).append(pieces[used++]);
        form.remove_prefix(hole + 2);
    }
    if (used != count) {
        throw std::logic_error{"a piece of HTML with more parts than holes"};
    }
    result.html.append(form);
    return result;
}

} // namespace detail

} // namespace esente::screens
