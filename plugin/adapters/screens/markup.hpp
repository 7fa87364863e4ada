#pragma once

#include "core/settings.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

/// HTML that cannot be forged: what is not Markup is text, and text is always escaped.
namespace esente::screens {

/// A piece of finished HTML. Made of literals and of other Markup only.
struct Markup {
    std::string html;

    Markup& operator+=(const Markup& more) {
        html += more.html;
        return *this;
    }
};

/// Text for HTML: `& < > " '` as references (HTML Living Standard §13.1.2.3), control, escape and bidirectional characters and what is not
/// UTF-8 replaced by U+FFFD. At most 4000 bytes of the text.
[[nodiscard]] std::string escaped(std::string_view text);

namespace detail {

inline std::string piece(const Markup& markup) { return markup.html; }
inline std::string piece(std::string_view text) { return escaped(text); }
template <class Number, std::enable_if_t<std::is_integral_v<Number>, int> = 0> std::string piece(Number number) {
    return std::to_string(number);
}

/// The template with each `{}` replaced in order.
[[nodiscard]] Markup filled(std::string_view form, const std::string* pieces, std::size_t count);

} // namespace detail

/// `markup("<b>{}</b>", name)`: a literal with a `{}` for each part; texts and numbers are escaped, Markup stands as it is.
template <std::size_t size, class... Parts>
[[nodiscard]] Markup markup(const char (&form)[size], const Parts&... parts) { // NOLINT(modernize-avoid-c-arrays): literals only
    const std::array<std::string, sizeof...(Parts) + 1> pieces{detail::piece(parts)..., std::string{}};
    return detail::filled(std::string_view{form, size - 1}, pieces.data(), sizeof...(Parts));
}

/// A sentence of ours in both languages. Literals: they may hold no HTML.
struct Words {
    std::string_view italian;
    std::string_view english;

    [[nodiscard]] constexpr std::string_view in(core::Language language) const noexcept {
        return language == core::Language::italian ? italian : english;
    }
};

} // namespace esente::screens
