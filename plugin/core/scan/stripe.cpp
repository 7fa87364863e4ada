#include "core/scan/stripe.hpp"

#include "core/scan/code.hpp"
#include "core/scan/join.hpp"
#include "core/text.hpp"

#include <optional>

namespace esente::core::scan {
namespace {

// Start and end sentinels of ISO/IEC 7811-2; readers that type write `+` before a third track (inferred).
constexpr std::string_view starts = "%;+";
constexpr char end = '?';
constexpr std::size_t code_length = 16;

Scan flawed(Outcome outcome) { return {.kind = Kind::stripe, .outcome = outcome}; }

/// A track's content as a reading of its own; the kind of what it nearly was is kept, so that a screen can name it.
Scan of_stripe(Scan code) {
    if (code.outcome == Outcome::read) {
        code.kind = Kind::stripe;
    } else if (code.kind == Kind::none) {
        return flawed(Outcome::wrong_form);
    }
    return code;
}

Scan read_first(std::string_view content) {
    Scan scan = of_stripe(read_code(trim(content.substr(0, code_length))));
    if (scan.outcome == Outcome::read && !scan.id) {
        return flawed(Outcome::wrong_form);
    }
    const auto names = content.size() > code_length ? trim(content.substr(code_length)) : std::string_view{};
    const auto gap = names.find("  ");
    if (scan.outcome == Outcome::read && gap != std::string_view::npos) {
        scan.surname = harmless(names.substr(0, gap));
        scan.given_name = harmless(trim(names.substr(gap)));
    }
    return scan;
}

Scan read_second(std::string_view content) {
    Scan scan = of_stripe(read_code(content));
    return scan.outcome == Outcome::read && scan.card_number.empty() ? flawed(Outcome::wrong_form) : scan;
}

/// Nothing for a track to pass over.
std::optional<Scan> read_track(char start, std::string_view content) {
    const auto text = trim(content);
    if (text.empty() || text == "E" || start == '+') {
        return std::nullopt;
    }
    return start == '%' ? read_first(text) : read_second(text);
}

} // namespace

bool is_stripe(std::string_view text) noexcept {
    const auto trimmed = trim(text);
    return !trimmed.empty() && starts.find(trimmed.front()) != std::string_view::npos;
}

Scan read_stripe(std::string_view text) {
    std::optional<Scan> whole;
    for (text = trim(text); !text.empty(); text = trim(text)) {
        const auto stop = text.find(end);
        if (starts.find(text.front()) == std::string_view::npos) {
            return flawed(Outcome::wrong_form);
        }
        if (stop == std::string_view::npos) {
            return flawed(Outcome::cut_short);
        }
        if (const auto track = read_track(text.front(), text.substr(1, stop - 1))) {
            whole = whole ? join(*whole, *track) : *track;
        }
        text.remove_prefix(stop + 1);
    }
    return whole.value_or(flawed(Outcome::unreadable));
}

} // namespace esente::core::scan
