#include "adapters/screens/pages/counter/kinship.hpp"

#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/typed.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

using core::counter::Line;
using core::counter::Title;

constexpr Words relative{"Che cosa è del titolare?", "What are they to the holder?"};
constexpr Words order{"Il coniuge viene prima dei figli, i figli prima degli altri parenti.",
                      "The spouse comes before children, children before other relatives."};
constexpr std::array relatives{
    Choice{"spouse", {"Coniuge o parte dell'unione civile", "Spouse or partner of a civil union"}, "1"},
    Choice{"child", {"Figlio o figlia", "Child"}, "2"},
    Choice{"relative", {"Altro parente fino al terzo grado", "Another relative to the third degree"}, "3"},
    Choice{"in_law", {"Affine: suocero, cognato, genero, nuora", "In-law"}, "4"},
    Choice{"cohabitant", {"Convivente", "Cohabitant"}, "5"},
    Choice{"cousin", {"Cugino o cugina", "Cousin"}, "6"},
};
constexpr Words which_kin{"Quale parente?", "Which relative?"};

struct Kin {
    Choice choice;
    std::uint8_t degree;
    Line line;
};
constexpr std::array kin{
    Kin{{"1-direct", {"Genitore (1° grado, linea retta)", "Parent (1st degree, direct line)"}, "1"}, 1, Line::direct},
    Kin{{"2-direct", {"Nonno, nonna, o figlio di un figlio (2° grado, retta)", "Grandparent or grandchild (2nd degree, direct)"}, "2"},
        2,
        Line::direct},
    Kin{{"3-direct", {"Bisnonno o pronipote (3° grado, retta)", "Great-grandparent or great-grandchild (3rd degree, direct)"}, "3"},
        3,
        Line::direct},
    Kin{{"2-collateral", {"Fratello o sorella (2° grado, collaterale)", "Sibling (2nd degree, collateral)"}, "4"}, 2, Line::collateral},
    Kin{{"3-collateral",
         {"Zio, zia, o figlio di un fratello (3° grado, collaterale)", "Uncle, aunt, nephew or niece (3rd degree, collateral)"},
         "5"},
        3,
        Line::collateral},
};

constexpr Words no_spouse{"Dichiara che il titolare non ha coniuge, o che il coniuge è assente",
                          "States that the holder has no spouse, or that the spouse is absent"};
constexpr Words nobody_nearer{"Dichiara che il titolare non ha coniuge né figli, o che sono assenti",
                              "States that the holder has neither spouse nor children, or that they are absent"};

constexpr std::array<Words, 9> titles{{
    {"genitore", "parent"},
    {"tutore", "guardian"},
    {"amministratore di sostegno", "support administrator"},
    {"coniuge o parte dell'unione civile", "spouse or partner of a civil union"},
    {"figlio o figlia", "child"},
    {"parente", "relative"},
    {"affine", "in-law"},
    {"convivente", "cohabitant"},
    {"cugino o cugina", "cousin"},
}};

Markup degree_panel(const View& view, const Form& typed, bool shown, const Mistakes& wrong) {
    std::array<Choice, kin.size()> all{};
    std::transform(kin.begin(), kin.end(), all.begin(), [](const Kin& row) { return row.choice; });
    return panel(
        "applicant.title=relative", shown,
        markup("{}{}",
               group(view, {.name = "applicant.degree", .legend = which_kin, .all = all}, field_of(typed, "applicant.degree"), wrong),
               tick(view, {.name = "applicant.nobody_nearer", .label = nobody_nearer}, field_of(typed, "applicant.nobody_nearer") == "1",
                    wrong)));
}

} // namespace

Markup kinship_panel(const View& view, const Form& typed, bool shown, const Mistakes& wrong) {
    const auto title = field_of(typed, "applicant.title");
    return panel(
        "type=health_delegate", shown,
        markup("{}{}{}", group(view, {.name = "applicant.title", .legend = relative, .all = relatives, .hint = order}, title, wrong),
               panel("applicant.title=child", title == "child",
                     tick(view, {.name = "applicant.no_spouse", .label = no_spouse}, field_of(typed, "applicant.no_spouse") == "1", wrong)),
               degree_panel(view, typed, title == "relative", wrong)));
}

Words words_of(const core::counter::Applicant& applicant) {
    const auto* const row = std::find_if(kin.begin(), kin.end(), [&](const Kin& each) {
        return applicant.title == Title::relative && each.degree == applicant.degree && each.line == applicant.line;
    });
    return row != kin.end() ? row->choice.label : titles.at(static_cast<std::size_t>(applicant.title));
}

Words statement_of(const core::counter::Applicant& applicant) {
    if (!applicant.nobody_before) {
        return {"", ""};
    }
    return applicant.title == Title::child ? no_spouse : nobody_nearer;
}

} // namespace esente::screens
