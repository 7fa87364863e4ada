#include "core/card/name_letters.hpp"

#include "core/text.hpp"

namespace esente::core::card {
namespace {

/// Plain letters of U+00C0 to U+00FF in order; '?' where there is no single one.
constexpr std::string_view latin1_letters = "AAAAAA?CEEEEIIII?NOOOOO?OUUUUY??"
                                            "AAAAAA?CEEEEIIII?NOOOOO?OUUUUY?Y";

/// The plain form of a two-byte UTF-8 character whose lead byte is C3; '?' when there is none.
char plain(char lead, char next) noexcept {
    constexpr auto latin1_lead = static_cast<char>(0xC3);
    return lead == latin1_lead ? latin1_letters[static_cast<unsigned char>(next) & 0x3FU] : '?';
}

/// The plain form of the character at `at`, which is moved to its last byte.
char plain_at(std::string_view text, std::size_t& at) noexcept {
    const char first = text[at];
    if (static_cast<unsigned char>(first) < 0x80) {
        return first;
    }
    ++at;
    return at < text.size() ? plain(first, text[at]) : '?';
}

struct Letters {
    std::string consonants;
    std::string vowels;
};

/// Blanks, apostrophes and hyphens do not count.
std::optional<Letters> letters_of(std::string_view name) {
    Letters out;
    const std::string upper = ascii_upper(name);
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const char c = plain_at(upper, i);
        if (c == '?') {
            return std::nullopt;
        }
        if (c >= 'A' && c <= 'Z') {
            (std::string_view{"AEIOU"}.find(c) == std::string_view::npos ? out.consonants : out.vowels).push_back(c);
        }
    }
    return out.consonants.empty() && out.vowels.empty() ? std::nullopt : std::optional{out};
}

std::string three(const std::string& consonants, const std::string& vowels) {
    auto letters = consonants + vowels;
    letters.resize(3, 'X');
    return letters;
}

} // namespace

std::optional<std::string> name_letters(std::string_view surname, std::string_view given_name) {
    const auto family = letters_of(surname);
    auto given = letters_of(given_name);
    if (!family || !given) {
        return std::nullopt;
    }
    if (given->consonants.size() >= 4) {
        given->consonants.erase(1, 1);
    }
    return three(family->consonants, family->vowels) + three(given->consonants, given->vowels);
}

} // namespace esente::core::card
