#include "adapters/screens/pages/counter/applicant_fields.hpp"

#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/person_fields.hpp"
#include "adapters/screens/typed.hpp"
#include "adapters/screens/typed_applicant.hpp"
#include "core/counter/facts.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

using core::counter::Applicant;
using core::counter::RequestType;
using core::counter::Title;

constexpr Words who_asks{"Chi è allo sportello e richiede?", "Who is at the desk and asks?"};
constexpr Words as_what{"In quale veste rappresenta il titolare", "As what they represent the holder"};
constexpr Words as_what_hint{"Lo dichiara sul modulo: non serve il decreto.", "They state so on the form: no decree is needed."};
constexpr Words which_relative{"Che cosa è per il titolare", "What they are to the holder"};
constexpr Words relatives_hint{
    "Solo per un impedimento temporaneo di salute del titolare, dichiarato sul modulo. Prima il coniuge, poi i figli, poi gli altri parenti.",
    "Only for a temporary impediment of the holder's health, stated on the form. First the spouse, then children, then other relatives."};
constexpr Words nobody_before{"Dichiara che chi viene prima non c'è o è assente", "States that nobody who comes before exists or is there"};
constexpr Words nobody_before_hint{"Un figlio lo dichiara del coniuge; un altro parente del coniuge e dei figli.",
                                   "A child states so of the spouse; another relative of the spouse and the children."};
constexpr Words emancipated{"Il titolare è un minorenne emancipato", "The holder is an emancipated minor"};
constexpr Words emancipated_hint{"Dai 16 anni, per matrimonio autorizzato dal tribunale: allora chiede da sé.",
                                 "From 16, by a marriage a court allowed: they ask in person then."};
constexpr Words applicant_legend{"Chi richiede", "Who asks"};
constexpr Words no_title{"Indicare in quale veste chi richiede rappresenta il titolare.", "Say as what the applicant represents the holder."};
constexpr Words no_kinship{"Indicare che cosa è per il titolare chi richiede.", "Say what the applicant is to the holder."};

/// By RequestType.
constexpr std::array<Choice, 3> ways{{
    {"holder", {"Il titolare", "The holder"}, "1"},
    {"minor_or_ward", {"Il legale rappresentante (minore o persona tutelata)", "The legal representative (minor or ward)"}, "2"},
    {"health_delegate", {"Un familiare, per impedimento temporaneo di salute", "A relative, for a temporary impediment of health"}, "3"},
}};

/// By Title.
constexpr std::array<Choice, 3> representatives{{
    {"parent", {"genitore", "parent"}, ""},
    {"guardian", {"tutore", "guardian"}, ""},
    {"support_administrator", {"amministratore di sostegno", "support administrator"}, ""},
}};

/// By `kinships`.
constexpr std::array<Choice, kinships.size()> relatives{{
    {"spouse", {"coniuge, o parte di un'unione civile", "spouse, or partner of a civil union"}, ""},
    {"child", {"figlio o figlia", "child"}, ""},
    {"direct_1", {"genitore (parente di 1° grado in linea retta)", "parent (1st degree, direct line)"}, ""},
    {"direct_2", {"nonno, o figlio di un figlio (parente di 2° grado in linea retta)", "grandparent or grandchild (2nd degree, direct line)"}, ""},
    {"direct_3", {"bisnonno o pronipote (parente di 3° grado in linea retta)", "great-grandparent or -grandchild (3rd degree, direct line)"}, ""},
    {"collateral_2", {"fratello o sorella (parente di 2° grado in linea collaterale)", "sibling (2nd degree, collateral line)"}, ""},
    {"collateral_3",
     {"zio, o figlio di un fratello (parente di 3° grado in linea collaterale)", "uncle, aunt, nephew or niece (3rd degree, collateral line)"},
     ""},
    {"in_law", {"suocero, genero, nuora o cognato (affine)", "in-law"}, ""},
    {"cohabitant", {"convivente", "cohabitant"}, ""},
    {"cousin", {"cugino (parente di 4° grado)", "cousin (4th degree)"}, ""},
}};

/// Whoever must state that nobody comes before.
constexpr std::string_view not_first = "applicant.kinship=child|direct_1|direct_2|direct_3|collateral_2|collateral_3";

bool is_not_first(std::string_view word) {
    const auto* const found = std::find_if(kinships.begin(), kinships.end(), [&](const Kinship& row) { return row.word == word; });
    return found != kinships.end() && (found->title == Title::child || found->title == Title::relative);
}

Markup representative(const View& view, const Form& typed, const Mistakes& wrong) {
    return markup("<p>{}</p>{}", view.say(as_what_hint),
                  list(view, {.name = "applicant.title", .label = as_what, .all = representatives}, field_of(typed, "applicant.title"), wrong));
}

Markup relative(const View& view, const Form& typed, const Mistakes& wrong) {
    const auto word = field_of(typed, "applicant.kinship");
    return markup(
        "<p>{}</p>{}{}", view.say(relatives_hint),
        list(view, {.name = "applicant.kinship", .label = which_relative, .all = relatives}, word, wrong),
        panel(not_first, is_not_first(word),
              tick(view, {.name = "applicant.nobody_before", .label = nobody_before, .hint = nobody_before_hint},
                   field_of(typed, "applicant.nobody_before") == "1", wrong)));
}

Markup emancipation(const View& view, std::optional<int> age, const Form& typed, const Mistakes& wrong, bool shown) {
    using core::counter::age_of_emancipation;
    using core::counter::age_of_majority;
    if (!age || *age < age_of_emancipation || *age >= age_of_majority) {
        return {};
    }
    return panel("type=holder", shown,
                 tick(view, {.name = "holder.emancipated", .label = emancipated, .hint = emancipated_hint},
                      field_of(typed, "holder.emancipated") == "1", wrong));
}

} // namespace

std::string chosen_type(std::optional<int> age, const Form& typed) {
    if (request_type(typed)) {
        return field_of(typed, "type");
    }
    return age && *age < core::counter::age_of_majority ? "minor_or_ward" : "holder";
}

Markup applicant_fields(const View& view, std::optional<int> age, const Form& typed, const Mistakes& wrong) {
    const auto type = chosen_type(age, typed);
    return markup("{}{}{}{}{}", group(view, {.name = "type", .legend = who_asks, .all = ways}, type, wrong),
                  emancipation(view, age, typed, wrong, type == "holder"),
                  panel("type=minor_or_ward", type == "minor_or_ward", representative(view, typed, wrong)),
                  panel("type=health_delegate", type == "health_delegate", relative(view, typed, wrong)),
                  panel("type=minor_or_ward|health_delegate", type != "holder",
                        markup(R"(<div id="applicant" tabindex="-1">{}</div>)",
                               person_fields(view, {.prefix = "applicant", .legend = applicant_legend}, typed, wrong))));
}

void applicant_flaws(const View& view, const Form& typed, Mistakes& wrong) {
    const auto type = request_type(typed);
    if (type == RequestType::minor_or_ward && field_of(typed, "applicant.title").empty()) {
        wrong.emplace_back("applicant.title", view.say(no_title));
    }
    if (type == RequestType::health_delegate && field_of(typed, "applicant.kinship").empty()) {
        wrong.emplace_back("applicant.kinship", view.say(no_kinship));
    }
}

void beside_their_fields(const Form& typed, Mistakes& wrong) {
    if (request_type(typed) != RequestType::health_delegate) {
        return;
    }
    const bool nothing_chosen = field_of(typed, "applicant.kinship").empty();
    std::erase_if(wrong, [&](const auto& mistake) {
        return nothing_chosen && (mistake.first == "applicant.degree" || mistake.first == "applicant.line" ||
                                  mistake.first == "applicant.nobody_before");
    });
    for (auto& [field, text] : wrong) {
        if (field == "applicant.title") {
            field = "applicant.kinship";
        }
    }
}

Words capacity_of(const Applicant& applicant) {
    const auto title = static_cast<std::size_t>(applicant.title);
    if (title < representatives.size()) {
        return representatives.at(title).label;
    }
    const auto* const found = std::find_if(kinships.begin(), kinships.end(), [&](const Kinship& row) {
        return row.title == applicant.title && row.degree == applicant.degree && row.line == applicant.line;
    });
    return found != kinships.end() ? relatives.at(static_cast<std::size_t>(found - kinships.begin())).label : Words{"parente", "relative"};
}

} // namespace esente::screens
