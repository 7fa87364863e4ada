#include "adapters/screens/pages/person.hpp"

namespace esente::screens {
namespace {

constexpr Words patient_words{"Assistito", "Patient"};
constexpr Words code_words{"Codice fiscale", "Codice fiscale"};
constexpr Words other_code_words{"Codice", "Code"};
constexpr Words name_words{"Cognome e nome", "Name"};
constexpr Words born_words{"Nascita", "Born"};
constexpr Words sex_words{"Sesso", "Sex"};
constexpr Words male_words{"maschio", "male"};
constexpr Words female_words{"femmina", "female"};
constexpr Words expires_words{"Scadenza della tessera", "Card expires"};
constexpr Words guessed_words{"(secolo dedotto)", "(century inferred)"};
constexpr Words expired_words{"scaduta", "expired"};
constexpr Words compare_words{"Confrontare con la persona presente.", "Compare with the person present."};

Markup row(std::string_view term, const Markup& value) {
    return markup(R"(<div class="d-flex gap-2"><dt>{}:</dt><dd class="mb-0">{}</dd></div>)", term, value);
}

Markup sex_row(const View& view, core::Sex sex) {
    if (sex == core::Sex::unknown) {
        return {};
    }
    return row(view.say(sex_words), markup("{}", view.say(sex == core::Sex::male ? male_words : female_words)));
}

Markup card_rows(const View& view, const core::Identity& identity) {
    Markup rows;
    if (!identity.person->surname.empty()) {
        rows += row(view.say(name_words), markup("<strong>{} {}</strong>", identity.person->surname, identity.person->given_name));
    }
    rows += row(view.say(born_words), markup("{}", written(identity.person->birth_date)));
    rows += sex_row(view, identity.person->sex);
    if (identity.card) {
        rows += row(view.say(expires_words),
                    markup("{} {}", written(identity.card->expires),
                           identity.card->expired ? markup("<strong>{}</strong>", view.say(expired_words)) : Markup{}));
    }
    return rows;
}

Markup decoded_rows(const View& view, const core::PatientId& id) {
    const auto facts = id.facts(view.today());
    if (!facts) {
        return {};
    }
    return row(view.say(born_words), markup("<strong>{}</strong> {}", written(facts->birth_date),
                                            facts->century_guessed ? view.say(guessed_words) : "")) += sex_row(view, facts->sex);
}

} // namespace

Markup person_box(const View& view) {
    const auto& patient = view.visit.progress.patient;
    if (!patient) {
        return {};
    }
    const auto identity = patient->identity();
    if (!identity.id) {
        return {};
    }
    const bool of_card = identity.person.has_value();
    const bool fiscal = identity.id->kind() == core::PatientIdKind::codice_fiscale;
    return markup(
        R"(<section class="esente-person" aria-label="{}"{}><dl>{}{}</dl>{}</section>)", view.say(patient_words),
        Markup{of_card ? " data-of-card" : ""},
        row(view.say(fiscal ? code_words : other_code_words), markup(R"(<span class="esente-large">{}</span>)", identity.id->text())),
        of_card ? card_rows(view, identity) : decoded_rows(view, *identity.id),
        of_card ? Markup{} : markup(R"(<p class="mb-0 mt-2">{}</p>)", view.say(compare_words)));
}

} // namespace esente::screens
