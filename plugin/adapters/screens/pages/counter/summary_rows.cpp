#include "adapters/screens/pages/counter/summary_rows.hpp"

#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/counter/kinship.hpp"

#include <array>

namespace esente::screens {
namespace {

using core::counter::Parties;

constexpr Words change{"Modifica", "Change"};
constexpr Words asks{"Chi richiede", "Who asks"};
constexpr Words the_holder{"il titolare", "the holder"};
constexpr Words emancipated{"il titolare, minore emancipato", "the holder, an emancipated minor"};
constexpr Words assists{"Chi assiste", "Who assists"};
constexpr std::array<Words, 2> assistants{{{"curatore", "curator"}, {"amministratore di sostegno", "support administrator"}}};
constexpr Words states{"Dichiara", "States"};
constexpr Words document_of_holder{"Documento del titolare", "The holder's document"};
constexpr Words document_of_applicant{"Documento di chi richiede", "The applicant's document"};

} // namespace

Markup summary_row(const View& view, const Words& term, const Markup& value, std::string_view page) {
    const auto way = page.empty() ? Markup{}
                                  : markup(R"(<a href="{}">{}<span class="visually-hidden">: {}</span></a>)", view.visit.path(page),
                                           view.say(change), view.say(term));
    return markup(R"(<div class="esente-row"><dt>{}</dt><dd>{}</dd><dd>{}</dd></div>)", view.say(term), value, way);
}

Markup who_rows(const View& view, const Parties& parties, std::string_view page) {
    if (!parties.applicant) {
        Markup rows = summary_row(view, asks, markup("{}", view.say(parties.holder.emancipated ? emancipated : the_holder)), page);
        if (const auto& assistant = parties.assistant) {
            rows += summary_row(view, assists,
                                markup("<strong>{} {}</strong> · {} · {}", assistant->surname, assistant->given_name,
                                       assistant->codice_fiscale, view.say(assistants.at(static_cast<std::size_t>(assistant->title)))),
                                page);
        }
        return rows;
    }
    const auto& applicant = *parties.applicant;
    Markup rows = summary_row(view, asks,
                              markup("<strong>{} {}</strong> · {} · {}", applicant.surname, applicant.given_name, applicant.codice_fiscale,
                                     view.say(words_of(applicant))),
                              page);
    const auto said = view.say(statement_of(applicant));
    return said.empty() ? rows : rows += summary_row(view, states, markup("{}", said), page);
}

Markup document_rows(const View& view, const Parties& parties, std::string_view page) {
    Markup rows;
    if (parties.holder_document) {
        rows += summary_row(view, document_of_holder, markup("{}", document_in_words(view.language(), *parties.holder_document)), page);
    }
    if (parties.applicant_document) {
        rows +=
            summary_row(view, document_of_applicant, markup("{}", document_in_words(view.language(), *parties.applicant_document)), page);
    }
    return rows;
}

} // namespace esente::screens
