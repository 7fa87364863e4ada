#include "adapters/screens/pages/record.hpp"

#include "adapters/screens/pages/frame.hpp"

namespace esente::screens {
namespace {

constexpr Words record_title{"Registrazione della verifica", "Record of the check"};
constexpr Words when{"Data e ora", "Date and time"};
constexpr Words day{"Giorno della prescrizione", "Day of the prescription"};
constexpr Words code{"Codice", "Code"};
constexpr Words row_words{"Riga del registro", "Row of the record"};
constexpr Words hash_words{"Impronta", "Hash"};
constexpr Words proof_words{"Numero della verifica", "Number of the verification"};
constexpr Words catalogue_words{"Catalogo", "Catalogue"};

Markup line(std::string_view term, std::string_view text) {
    return text.empty() ? Markup{} : markup(R"(<dt>{}</dt><dd class="text-break">{}</dd>)", term, text);
}

} // namespace

Markup record(const View& view, const app::Verdict& verdict) {
    Markup findings;
    for (const auto& worded : verdict.findings) {
        findings += markup("<li>{} ({})</li>", worded.message, worded.finding.rule);
    }
    return markup(R"(<section class="esente-record"><h2>{}</h2><dl>{}{}{}{}{}{}{}</dl><ul>{}</ul></section>)", view.say(record_title),
                  line(view.say(when), view.visit.progress.judged_at ? written(view, *view.visit.progress.judged_at) : std::string{}),
                  line(view.say(day), written(verdict.day)),
                  line(view.say(code), verdict.exemption ? verdict.exemption->code : std::string{}),
                  line(view.say(row_words), std::to_string(verdict.audit.sequence)), line(view.say(hash_words), verdict.audit.hash),
                  line(view.say(proof_words), verdict.proof_id), line(view.say(catalogue_words), verdict.catalogue_version), findings);
}

} // namespace esente::screens
