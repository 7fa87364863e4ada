#include "adapters/screens/pages/counter/who_fields.hpp"

#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/kinship.hpp"
#include "adapters/screens/pages/counter/person_fields.hpp"
#include "adapters/screens/typed.hpp"
#include "adapters/screens/typed_parties.hpp"
#include "core/counter/facts.hpp"

#include <array>
#include <span>

namespace esente::screens {
namespace {

using core::counter::RequestType;

constexpr Words under_16{"Il titolare ha meno di 16 anni: richiede il legale rappresentante. Il minore può non essere presente.",
                         "The holder is under 16: the legal representative asks. The minor need not be present."};
constexpr Words under_18{"Il titolare è minorenne: richiede il legale rappresentante, a meno che il minore sia emancipato.",
                         "The holder is a minor: the legal representative asks, unless the minor is emancipated."};
constexpr Words no_type{"Scegliere chi richiede.", "Choose who asks."};
constexpr Words no_capacity{"Scegliere a che titolo chiede.", "Choose in which capacity they ask."};
constexpr Words no_kinship{"Scegliere la parentela con il titolare.", "Choose the kinship with the holder."};

constexpr Choice holder_card{"holder", {"Il titolare", "The holder"}, "1"};
constexpr Choice representative_card{
    "minor_or_ward", {"Il legale rappresentante (minore o persona tutelata)", "The legal representative (of a minor or a ward)"}, "2"};
constexpr Choice relative_card{
    "health_delegate", {"Un familiare, per impedimento temporaneo di salute", "A relative, for a temporary impediment of health"}, "3"};
constexpr std::array of_adult{holder_card, representative_card, relative_card};
constexpr std::array of_child{representative_card};
constexpr std::array of_youth{
    representative_card,
    Choice{"holder", {"Il titolare, perché è un minore emancipato", "The holder, being an emancipated minor"}, "1"},
    Choice{"health_delegate",
           {"Un familiare, per impedimento di salute del minore emancipato", "A relative, the emancipated minor being ill"},
           "3"},
};

constexpr Words represents{"A che titolo rappresenta il titolare?", "In which capacity do they represent the holder?"};
constexpr Words represents_hint{"Lo dichiara sul modulo, sotto la propria responsabilità: non si chiede il decreto.",
                                "They state it on the form, on their own responsibility: no decree is asked."};
constexpr std::array representing{
    Choice{"parent", {"Genitore di un minorenne", "Parent of a minor"}, "1"},
    Choice{"guardian", {"Tutore", "Guardian"}, "2"},
    Choice{"support_administrator", {"Amministratore di sostegno", "Support administrator"}, "3"},
};
constexpr Words applicant{"Chi è allo sportello", "Who is at the desk"};
constexpr Words assistant_there{"Accanto al titolare firma un curatore o un amministratore di sostegno che lo assiste",
                                "A curator, or an assisting support administrator, signs beside the holder"};
constexpr Words assistant{"Chi assiste il titolare", "Who assists the holder"};
constexpr Words assists{"A che titolo assiste?", "In which capacity do they assist?"};
constexpr std::array assisting{
    Choice{"curator", {"Curatore", "Curator"}, "1"},
    Choice{"support_administrator", {"Amministratore di sostegno", "Support administrator"}, "2"},
};

std::span<const Choice> cards_for(int age) {
    if (age >= core::counter::age_of_majority) {
        return of_adult;
    }
    return age >= core::counter::age_of_emancipation ? std::span<const Choice>{of_youth} : std::span<const Choice>{of_child};
}

Markup age_note(const View& view, int age) {
    if (age >= core::counter::age_of_majority) {
        return {};
    }
    return alert("info", view.say(age < core::counter::age_of_emancipation ? under_16 : under_18));
}

Markup representative_panel(const View& view, const Form& typed, bool shown, const Mistakes& wrong) {
    return panel("type=minor_or_ward", shown,
                 group(view, {.name = "applicant.represents", .legend = represents, .all = representing, .hint = represents_hint},
                       field_of(typed, "applicant.represents"), wrong));
}

Markup assistant_panel(const View& view, const Form& typed, bool shown, const Mistakes& wrong) {
    const auto there = field_of(typed, "assistant.there") == "1";
    const auto as = field_of(typed, "assistant.title");
    return panel("type=holder", shown,
                 markup("{}{}", tick(view, {.name = "assistant.there", .label = assistant_there}, there, wrong),
                        panel("assistant.there=1", there,
                              markup("{}{}",
                                     group(view, {.name = "assistant.title", .legend = assists, .all = assisting},
                                           as.empty() ? std::string_view{"curator"} : std::string_view{as}, wrong),
                                     person_fields(view, {.prefix = "assistant", .legend = assistant}, typed, wrong)))));
}

} // namespace

Markup who_fields(const View& view, const WhoFields& which, const Form& typed, const Mistakes& wrong) {
    const auto age = which.age.value_or(core::counter::age_of_majority);
    const auto type = chosen_type(typed, which.age);
    const auto chosen = type == RequestType::minor_or_ward ? std::string{"minor_or_ward"} : field_of(typed, "type");
    const bool somebody = type && *type != RequestType::holder;
    return markup(
        "{}{}{}{}{}{}", age_note(view, age),
        group(view, {.name = "type", .legend = which.question, .all = cards_for(age), .focus = true}, chosen, wrong),
        assistant_panel(view, typed, type == RequestType::holder, wrong),
        representative_panel(view, typed, type == RequestType::minor_or_ward, wrong),
        kinship_panel(view, typed, type == RequestType::health_delegate, wrong),
        panel("type=minor_or_ward|health_delegate", somebody,
              markup(R"(<div class="esente-field" id="applicant" tabindex="-1">{}<p class="wrong">{}</p></div>)",
                     person_fields(view, {.prefix = "applicant", .legend = applicant}, typed, wrong), mistake_of(wrong, "applicant"))));
}

void who_flaws(const View& view, std::optional<int> age, const Form& typed, Mistakes& wrong) {
    const auto type = chosen_type(typed, age);
    if (!type) {
        wrong.emplace_back("type", view.say(no_type));
    } else if (*type == RequestType::minor_or_ward && field_of(typed, "applicant.represents").empty()) {
        wrong.emplace_back("applicant.represents", view.say(no_capacity));
    } else if (*type == RequestType::health_delegate && field_of(typed, "applicant.title").empty()) {
        wrong.emplace_back("applicant.title", view.say(no_capacity));
    } else if (*type == RequestType::health_delegate && field_of(typed, "applicant.title") == "relative" &&
               field_of(typed, "applicant.degree").empty()) {
        wrong.emplace_back("applicant.degree", view.say(no_kinship));
    }
}

} // namespace esente::screens
