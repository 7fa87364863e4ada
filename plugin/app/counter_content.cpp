#include "app/counter_content.hpp"

#include "core/counter/contact.hpp"
#include "core/counter/permanent_words.hpp"
#include "core/json.hpp"

namespace esente::app {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only
using core::JsonObject;

std::string iso_or_empty(const std::optional<core::Date>& day) { return day ? day->iso() : std::string{}; }

void add(JsonObject& object, std::string_view name, const std::optional<Document>& document) {
    if (document) {
        object.known(name, JsonObject{}
                               .known("kind", permanent_word(document->kind))
                               .known("number", document->number)
                               .known("issuer", document->issuer)
                               .known("issued", iso_or_empty(document->issued))
                               .known("expires", iso_or_empty(document->expires)));
    }
}

template <class Person> JsonObject named(const Person& person) {
    return JsonObject{}
        .known("codice_fiscale", person.codice_fiscale)
        .known("surname", person.surname)
        .known("given_name", person.given_name)
        .known("title", permanent_word(person.title));
}

void add(JsonObject& object, const Parties& parties) {
    object.known("type", permanent_word(parties.type))
        .known("holder", parties.holder.codice_fiscale)
        .known("card_id", parties.holder.card_id);
    add(object, "holder_document", parties.holder_document);
    if (const auto& applicant = parties.applicant) {
        object.known("applicant", named(*applicant)
                                      .known("degree", applicant->degree > 0 ? std::to_string(applicant->degree) : "")
                                      .known("line", permanent_word(applicant->line))
                                      .known("nobody_before", applicant->nobody_before ? "true" : ""));
    }
    add(object, "applicant_document", parties.applicant_document);
    if (parties.assistant) {
        object.known("assistant", named(*parties.assistant));
    }
}

JsonObject object_of(const PinRequest& sent) {
    JsonObject object;
    object.known("operation", permanent_word(sent.operation));
    add(object, sent.parties);
    if (sent.form) {
        object.known("form", permanent_word(sent.form->kind)).known("form_signed", iso_or_empty(sent.form->signed_on));
    }
    object.known("contact", JsonObject{}
                                .known("channel", permanent_word(sent.contact.channel))
                                .known("value", sent.contact.value)
                                .known("owner", permanent_word(sent.contact.owner)));
    return object;
}

} // namespace

std::string content_of(const PinRequest& sent) { return object_of(sent).json(); }

std::string content_of(const CardRequest& sent) {
    JsonObject object;
    add(object, sent.parties);
    return object.known("reason", permanent_word(sent.reason))
        .known("place", sent.declaration.place)
        .known("date", iso_or_empty(sent.declaration.day))
        .known("report", sent.declaration.report)
        .json();
}

std::string personal_of(const PinRequest& sent) { return object_of(sent).known("contact_reason", sent.contact.reason).json(); }

ports::CounterPeople people_of(const Parties& parties, const std::string& contact, const Patient* card) {
    const auto person = card != nullptr ? card->identity().person : std::nullopt;
    return {.holder = parties.holder.codice_fiscale,
            .holder_name = person ? person->surname + " " + person->given_name : "",
            .applicant_name = parties.applicant ? parties.applicant->surname + " " + parties.applicant->given_name : "",
            .contact_masked = contact.empty() ? "" : masked_contact(contact)};
}

} // namespace esente::app
