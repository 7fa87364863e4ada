#include "core/exemptions/pattern.hpp"

#include <cstdint>

namespace esente::core::exemptions {
namespace {

/// Bit i is set when the pattern so far can end before character i of the text.
using Places = std::uint32_t;

constexpr unsigned deepest = 8;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_letter(char c) noexcept { return c >= 'A' && c <= 'Z'; }

/// Walks pattern and text at once: every way to match is followed together, so nothing is ever tried twice.
class Walk {
public:
    Walk(std::string_view pattern, std::string_view text) noexcept : pattern_{pattern}, text_{text} {}

    /// The places reached behind the whole pattern.
    Places run() noexcept {
        const Places reached = alternatives(1U, 0);
        well_formed_ = well_formed_ && at_ == pattern_.size();
        return reached;
    }
    [[nodiscard]] bool well_formed() const noexcept { return well_formed_; }

private:
    [[nodiscard]] char next() const noexcept { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as groups nest, and that is limited
    Places alternatives(Places from, unsigned depth) noexcept {
        Places reached = sequence(from, depth);
        while (next() == '|') {
            ++at_;
            reached |= sequence(from, depth);
        }
        return reached;
    }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as groups nest, and that is limited
    Places sequence(Places places, unsigned depth) noexcept {
        while (well_formed_ && next() != '\0' && next() != '|' && next() != ')') {
            const Places reached = atom(places, depth);
            const bool optional = next() == '?';
            at_ += optional ? 1 : 0;
            places = optional ? places | reached : reached;
        }
        return places;
    }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as groups nest, and that is limited
    Places atom(Places places, unsigned depth) noexcept {
        const char first = next();
        ++at_;
        if (first == '(') {
            return group(places, depth);
        }
        if (first == '[') {
            return character_class(places);
        }
        well_formed_ = well_formed_ && (is_digit(first) || is_letter(first) || first == '.');
        return step(places, [first](char c) {
            if (first == '9') {
                return is_digit(c);
            }
            return first == 'A' ? is_letter(c) : c == first;
        });
    }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as groups nest, and that is limited
    Places group(Places places, unsigned depth) noexcept {
        if (depth == deepest) {
            well_formed_ = false;
            return 0;
        }
        const Places reached = alternatives(places, depth + 1);
        well_formed_ = well_formed_ && next() == ')';
        ++at_;
        return reached;
    }

    Places character_class(Places places) noexcept {
        const auto end = pattern_.find(']', at_);
        if (end == std::string_view::npos || end == at_) {
            well_formed_ = false;
            return 0;
        }
        const std::string_view members = pattern_.substr(at_, end - at_);
        at_ = end + 1;
        return step(places, [members](char c) {
            for (std::size_t i = 0; i < members.size(); ++i) {
                const bool range = i + 2 < members.size() && members[i + 1] == '-';
                const char last = range ? members[i + 2] : members[i];
                if (c >= members[i] && c <= last) {
                    return true;
                }
                i += range ? 2 : 0;
            }
            return false;
        });
    }

    template <class Accepts> [[nodiscard]] Places step(Places places, Accepts accepts) const noexcept {
        Places reached = 0;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (((places >> i) & 1U) != 0 && accepts(text_[i])) {
                reached |= Places{1} << (i + 1);
            }
        }
        return reached;
    }

    std::string_view pattern_;
    std::string_view text_;
    std::size_t at_ = 0;
    bool well_formed_ = true;
};

} // namespace

bool is_pattern(std::string_view pattern) noexcept {
    Walk walk{pattern, {}};
    walk.run();
    return walk.well_formed() && !pattern.empty();
}

bool matches(std::string_view pattern, std::string_view text) noexcept {
    if (text.size() > longest_matched) {
        return false;
    }
    Walk walk{pattern, text};
    const Places reached = walk.run();
    return walk.well_formed() && ((reached >> text.size()) & 1U) != 0;
}

} // namespace esente::core::exemptions
