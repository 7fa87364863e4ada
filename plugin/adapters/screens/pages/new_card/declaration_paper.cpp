#include "adapters/screens/pages/new_card/declaration_paper.hpp"

#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/counter/kinship.hpp"
#include "adapters/screens/pages/frame.hpp"
#include "adapters/screens/pages/new_card/declared_facts.hpp"
#include "core/patient_id.hpp"

namespace esente::screens {
namespace {

using core::counter::CardReason;
using core::counter::Document;
using core::counter::RequestType;

std::string_view heading(CardReason reason) {
    switch (reason) {
    case CardReason::theft:
    case CardReason::loss:
        return "Autocertificazione di furto o smarrimento della tessera sanitaria (TS-CNS)";
    case CardReason::not_received:
        return "Autocertificazione di mancata ricezione della tessera sanitaria (TS-CNS)";
    case CardReason::damaged:
        break;
    }
    return "Autocertificazione di deterioramento della tessera sanitaria (TS-CNS)";
}

Markup line(std::string_view style = "") { return markup(R"(<span class="esente-line {}"></span>)", style); }

Markup row(std::string_view term, const Markup& value) { return markup("<dt>{}</dt><dd>{}</dd>", term, value); }

Markup written_or_line(std::string_view text) { return text.empty() ? line() : markup("{}", text); }

Markup birth(std::string_view codice_fiscale, core::Date today) {
    const auto id = core::PatientId::parse(codice_fiscale);
    const auto facts = id ? id->facts(today) : std::nullopt;
    return markup("{} a {}", facts ? markup("{}", written(facts->birth_date)) : line("short"), line());
}

Markup person(std::string_view name, std::string_view codice_fiscale, core::Date today) {
    return row("Cognome e nome", written_or_line(name)) += row("Nascita", birth(codice_fiscale, today)) +=
           row("Codice fiscale", markup("{}", codice_fiscale));
}

Markup document(const std::optional<Document>& shown) {
    return shown ? row("Documento", markup("{}", document_in_words(core::Language::italian, *shown))) : Markup{};
}

/// Who declares; and of whom, where that is somebody else.
Markup people(const DeclarationPaper& paper) {
    const auto& parties = paper.request.parties;
    const auto holder = person(full_name(paper.holder), parties.holder.codice_fiscale, paper.today);
    if (!parties.applicant) {
        return markup("<h3>La persona sottoscritta</h3><dl>{}{}{}</dl>", holder, row("Residenza", line("long")),
                      document(parties.holder_document));
    }
    const auto& applicant = *parties.applicant;
    return markup("<h3>La persona sottoscritta</h3><dl>{}{}{}{}</dl><h3>per il titolare della tessera</h3><dl>{}{}</dl>",
                  person(applicant.surname + " " + applicant.given_name, applicant.codice_fiscale, paper.today),
                  row("Residenza", line("long")), document(parties.applicant_document),
                  row("In qualità di", markup("{}", words_of(applicant).italian)), holder,
                  parties.type == RequestType::health_delegate ? document(parties.holder_document) : Markup{});
}

Markup facts(const DeclarationPaper& paper) {
    Markup items;
    for (const auto& fact : declared_facts(paper.request)) {
        items += markup("<li>{}</li>", fact);
    }
    return markup("<ul>{}</ul>", items);
}

/// The signature of whoever declares, or the operator's word for them.
Markup signature(const DeclarationPaper& paper) {
    if (paper.cannot_sign) {
        return markup("<p>Chi dichiara è presente, è stato identificato con il documento indicato e ha un impedimento a firmare. La "
                      "dichiarazione è stata resa davanti a chi la raccoglie (DPR 445/2000, art. 4, comma 1).</p><dl>{}</dl>",
                      row("Cognome, nome e firma di chi la raccoglie", line("long")));
    }
    const auto& assistant = paper.request.parties.assistant;
    return markup(
        "<dl>{}{}</dl><p>Firmata davanti all'operatore, che ha identificato chi dichiara con il documento indicato (DPR 445/2000, "
        "art. 38, comma 3).</p><dl>{}</dl>",
        row("Firma di chi dichiara", line("long")),
        assistant ? row("Firma di " + assistant->surname + " " + assistant->given_name + ", che lo assiste (art. 5)", line("long"))
                  : Markup{},
        row("Firma dell'operatore", line("long")));
}

} // namespace

Markup declaration_paper(const DeclarationPaper& paper) {
    const auto& declaration = paper.request.declaration;
    return markup(
        R"(<section class="esente-paper" lang="it" aria-labelledby="foglio"><h2 id="foglio">{}</h2>)"
        R"(<p class="text-center">Dichiarazione sostitutiva di certificazione e di atto di notorietà (DPR 28 dicembre 2000, n. )"
        R"(445, artt. 46 e 47)</p>{}<p>consapevole che chi rilascia dichiarazioni mendaci, forma atti falsi o ne fa uso è punito )"
        R"(ai sensi del codice penale e delle leggi speciali in materia (DPR 445/2000, art. 76),</p><h3>dichiara</h3>{})"
        "<dl>{}</dl>{}</section>",
        heading(paper.request.reason), people(paper), facts(paper),
        row("Luogo e data", markup("{}, {}", declaration.place, written(declaration.day))), signature(paper));
}

} // namespace esente::screens
