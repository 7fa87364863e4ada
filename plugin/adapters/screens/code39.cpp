#include "adapters/screens/code39.hpp"

#include <array>
#include <string>

namespace esente::screens {
namespace {

constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
/// Nine elements each, bar and space in turn; `w` is wide.
constexpr std::array<std::string_view, characters.size()> patterns{
    "nnnwwnwnn", "wnnwnnnnw", "nnwwnnnnw", "wnwwnnnnn", "nnnwwnnnw", "wnnwwnnnn", "nnwwwnnnn", "nnnwnnwnw", "wnnwnnwnn", "nnwwnnwnn",
    "wnnnnwnnw", "nnwnnwnnw", "wnwnnwnnn", "nnnnwwnnw", "wnnnwwnnn", "nnwnwwnnn", "nnnnnwwnw", "wnnnnwwnn", "nnwnnwwnn", "nnnnwwwnn",
    "wnnnnnnww", "nnwnnnnww", "wnwnnnnwn", "nnnnwnnww", "wnnnwnnwn", "nnwnwnnwn", "nnnnnnwww", "wnnnnnwwn", "nnwnnnwwn", "nnnnwnwwn",
    "wwnnnnnnw", "nwwnnnnnw", "wwwnnnnnn", "nwnnwnnnw", "wwnnwnnnn", "nwwnwnnnn", "nwnnwnwnn"};

constexpr int wide = 3;
constexpr int height = 40;
constexpr int quiet = 10; ///< blank on both sides, in narrow elements

struct Drawing {
    Markup bars;
    int at = quiet;
};

void draw(std::string_view pattern, Drawing& drawing) {
    bool bar = true;
    for (const char element : pattern) {
        const int width = element == 'w' ? wide : 1;
        if (bar) {
            drawing.bars += markup(R"(<rect x="{}" y="0" width="{}" height="{}"/>)", drawing.at, width, height);
        }
        drawing.at += width;
        bar = !bar;
    }
    drawing.at += 1; // the gap between two characters
}

} // namespace

Markup code39(std::string_view text, std::string_view label) {
    if (text.find_first_not_of(characters.substr(0, characters.size() - 1)) != std::string_view::npos) {
        return {};
    }
    Drawing drawing;
    for (const char c : "*" + std::string{text} + "*") {
        draw(patterns.at(characters.find(c)), drawing);
    }
    return markup(R"(<svg class="esente-barcode" role="img" aria-label="{}" viewBox="0 0 {} {}" preserveAspectRatio="none">{}</svg>)",
                  label, drawing.at - 1 + quiet, height, drawing.bars);
}

} // namespace esente::screens
