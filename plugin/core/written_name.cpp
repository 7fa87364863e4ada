#include "core/written_name.hpp"

#include "core/card/name_letters.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace esente::core {
namespace {

constexpr std::size_t surname_letters = 3;
constexpr std::size_t most_words = 12; ///< of a longer name only the beginning is looked at

/// Upper case, with the apostrophe of a typewriter for the typographic ones (U+2018, U+2019).
std::string plain_apostrophes(std::string_view name) {
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto piece = name.substr(at, 3);
        if (piece == "\xE2\x80\x98" || piece == "\xE2\x80\x99") {
            plain += '\'';
            at += 2;
        } else {
            plain += name[at];
        }
    }
    return ascii_upper(plain);
}

bool has_letter(std::string_view word) noexcept {
    return std::any_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U; });
}

/// Words that hold a letter.
std::vector<std::string_view> words_of(std::string_view name) {
    constexpr std::string_view blanks = " \t\r\n,;";
    std::vector<std::string_view> words;
    while (words.size() < most_words) {
        name.remove_prefix(std::min(name.find_first_not_of(blanks), name.size()));
        if (name.empty()) {
            break;
        }
        const auto word = name.substr(0, name.find_first_of(blanks));
        if (has_letter(word)) {
            words.push_back(word);
        }
        name.remove_prefix(word.size());
    }
    return words;
}

bool is_marital(std::string_view word) {
    constexpr std::array<std::string_view, 4> particles{"IN", "VED", "VED.", "VEDOVA"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// One way to read a name: surname in front, given names behind, maybe something between them that does not count.
class Reading {
public:
    Reading(const std::vector<std::string_view>& words, std::string_view letters) : words_{words}, letters_{letters} {}

    [[nodiscard]] bool fits_somehow() const {
        for (std::size_t end = 1; end < words_.size(); ++end) {
            const std::size_t last_begin = is_marital(words_[end]) ? words_.size() - 1 : end;
            for (std::size_t begin = end; begin <= last_begin; ++begin) {
                if (fits(end, begin)) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    [[nodiscard]] bool fits(std::size_t surname_end, std::size_t names_begin) const {
        const std::string surname = joined(0, surname_end);
        for (std::size_t names_end = words_.size(); names_end > names_begin; --names_end) {
            const auto letters = card::name_letters(surname, joined(names_begin, names_end));
            if (!letters || *letters == letters_) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::string joined(std::size_t begin, std::size_t end) const {
        std::string text;
        for (std::size_t i = begin; i < end; ++i) {
            text += words_[i];
        }
        return text;
    }

    const std::vector<std::string_view>& words_;
    std::string_view letters_;
};

} // namespace

bool may_give_letters(std::string_view surname_and_names, std::string_view six_letters) {
    const std::string name = plain_apostrophes(surname_and_names);
    const auto words = words_of(name);
    const std::string wanted = ascii_upper(six_letters);
    if (words.empty()) {
        return true;
    }
    if (words.size() == 1) {
        const auto letters = card::name_letters(words.front(), words.front());
        return !letters || letters->compare(0, surname_letters, wanted, 0, surname_letters) == 0;
    }
    return Reading{words, wanted}.fits_somehow();
}

} // namespace esente::core
