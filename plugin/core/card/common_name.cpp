#include "core/card/common_name.hpp"

#include "core/text.hpp"

namespace esente::core::card {

std::optional<CommonName> parse_common_name(std::string_view text) {
    text = trim(text);
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    // Base64 has slashes and no dots: only the first of each separates.
    const std::string_view rest = text.substr(slash + 1);
    const auto dot = rest.find('.');
    return CommonName{.codice_fiscale = ascii_upper(text.substr(0, slash)),
                      .card_id = std::string{rest.substr(0, dot)},
                      .hash = dot == std::string_view::npos ? std::string{} : std::string{rest.substr(dot + 1)}};
}

} // namespace esente::core::card
