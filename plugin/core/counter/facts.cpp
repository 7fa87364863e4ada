#include "core/counter/facts.hpp"

#include "core/counter/contact.hpp"
#include "core/patient_id.hpp"
#include "core/text.hpp"

namespace esente::core::counter {
namespace {

void tidy(std::string& text) { text = std::string{trim(text)}; }

void tidy_code(std::string& text) { text = ascii_upper(trim(text)); }

void tidy(std::optional<Document>& document) {
    if (document) {
        tidy(document->number);
        tidy(document->issuer);
    }
}

template <class Person> void tidy_person(std::optional<Person>& person) {
    if (person) {
        tidy_code(person->codice_fiscale);
        tidy(person->surname);
        tidy(person->given_name);
    }
}

void tidy(Parties& parties) {
    tidy_code(parties.holder.codice_fiscale);
    tidy(parties.holder.card_id);
    tidy(parties.holder_document);
    tidy_person(parties.applicant);
    tidy(parties.applicant_document);
    tidy_person(parties.assistant);
}

} // namespace

bool is_codice_fiscale(std::string_view text) {
    const auto id = PatientId::parse(text);
    return id && id->kind() == PatientIdKind::codice_fiscale;
}

std::optional<Date> birth_of(std::string_view codice_fiscale, const Facts& facts) {
    const auto id = PatientId::parse(codice_fiscale);
    if (!id) {
        return std::nullopt;
    }
    const bool on_card = facts.card && facts.card->person && facts.card->person->id == *id;
    if (on_card && facts.card->person->birth_date) {
        return facts.card->person->birth_date;
    }
    const auto decoded = id->facts(facts.today);
    return decoded ? std::optional{decoded->birth_date} : std::nullopt;
}

std::optional<int> age_of(std::string_view codice_fiscale, const Facts& facts) {
    const auto birth = birth_of(codice_fiscale, facts);
    return birth ? std::optional{birth->age_on(facts.today)} : std::nullopt;
}

PinRequest canonical(PinRequest request) {
    tidy(request.parties);
    request.contact.value = canonical_contact(request.contact.channel, request.contact.value);
    tidy(request.contact.reason);
    return request;
}

CardRequest canonical(CardRequest request) {
    tidy(request.parties);
    tidy(request.declaration.place);
    tidy(request.declaration.report);
    return request;
}

} // namespace esente::core::counter
