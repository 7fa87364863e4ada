#include "core/scan/scan.hpp"

#include "core/scan/code.hpp"
#include "core/scan/join.hpp"
#include "core/scan/keyboard.hpp"
#include "core/scan/stripe.hpp"

#include <algorithm>

namespace esente::core::scan {
namespace {

/// Blanks, control characters and the asterisks of Code 39 separate codes.
bool separates(char c) noexcept { return static_cast<unsigned char>(c) <= ' ' || c == '*' || c == '\x7F'; }

/// The next piece between separators, taken off the text; empty at the end.
std::string_view next_piece(std::string_view& text) noexcept {
    const auto begin = std::find_if_not(text.begin(), text.end(), separates);
    const auto end = std::find_if(begin, text.end(), separates);
    const auto skipped = static_cast<std::size_t>(begin - text.begin());
    const auto piece = text.substr(skipped, static_cast<std::size_t>(end - begin));
    text.remove_prefix(skipped + piece.size());
    return piece;
}

/// `]A` and a digit stand before a Code 39 where the scanner is set to say what it scanned (ISO/IEC 15424).
std::string_view without_symbology(std::string_view piece) noexcept {
    const bool named = piece.size() > 3 && piece.substr(0, 2) == "]A" && piece[2] >= '0' && piece[2] <= '7';
    return named ? piece.substr(3) : piece;
}

Scan read_codes(std::string_view text) {
    std::string in_groups;
    std::optional<Scan> apart;
    while (!text.empty()) {
        const auto piece = without_symbology(next_piece(text));
        if (!piece.empty()) {
            const Scan code = read_code(piece);
            apart = apart ? join(*apart, code) : code;
            in_groups += piece;
        }
    }
    Scan together = read_code(in_groups);
    if (together.outcome == Outcome::read || !apart) {
        return together;
    }
    return apart->outcome == Outcome::read || together.kind == Kind::none ? *apart : together;
}

} // namespace

Scan read_scan(std::string_view typed) {
    if (typed.size() > longest) {
        return {};
    }
    const std::string text = as_sent(typed);
    return is_stripe(text) ? read_stripe(text) : read_codes(text);
}

} // namespace esente::core::scan
