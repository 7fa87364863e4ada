#include "app/counter_content.hpp"

#include "app/json_object.hpp"
#include "core/counter/contact.hpp"

#include <array>

namespace esente::app {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only

template <class Words, class Value> std::string word(const Words& words, Value value) { return words.at(static_cast<std::size_t>(value)); }

std::string iso_or_empty(const std::optional<core::Date>& day) { return day ? day->iso() : std::string{}; }

constexpr std::array kinds{"cie", "paper_id", "passport", "licence", "residence_permit", "other"};
constexpr std::array titles{"parent", "guardian", "support_administrator", "spouse", "child", "relative", "in_law", "cohabitant", "cousin"};

void add(JsonObject& object, const char* key, const std::optional<Document>& document) {
    if (document) {
        JsonObject part;
        part.add("kind", word(kinds, document->kind));
        part.add("number", document->number);
        part.add("issuer", document->issuer);
        part.add("issued", iso_or_empty(document->issued));
        part.add("expires", iso_or_empty(document->expires));
        object.add(key, part);
    }
}

template <class Person> JsonObject named(const Person& person) {
    JsonObject part;
    part.add("codice_fiscale", person.codice_fiscale);
    part.add("surname", person.surname);
    part.add("given_name", person.given_name);
    return part;
}

void add(JsonObject& object, const Parties& parties) {
    object.add("type", type_name(parties.type));
    object.add("holder", parties.holder.codice_fiscale);
    object.add("card_id", parties.holder.card_id);
    add(object, "holder_document", parties.holder_document);
    if (parties.applicant) {
        JsonObject part = named(*parties.applicant);
        part.add("title", word(titles, parties.applicant->title));
        part.add("degree", parties.applicant->degree > 0 ? std::to_string(parties.applicant->degree) : "");
        part.add("line", word(std::array{"", "direct", "collateral"}, parties.applicant->line));
        part.add("nobody_before", parties.applicant->nobody_before ? "true" : "");
        object.add("applicant", part);
    }
    add(object, "applicant_document", parties.applicant_document);
    if (parties.assistant) {
        JsonObject part = named(*parties.assistant);
        part.add("title", word(std::array{"curator", "support_administrator"}, parties.assistant->title));
        object.add("assistant", part);
    }
}

JsonObject object_of(const PinRequest& sent) {
    JsonObject object;
    object.add("operation", operation_name(sent.operation));
    add(object, sent.parties);
    if (sent.form) {
        object.add("form", word(std::array{"minor_or_ward", "health_delegate"}, sent.form->kind));
        object.add("form_signed", iso_or_empty(sent.form->signed_on));
    }
    JsonObject contact;
    contact.add("channel", word(std::array{"sms", "email"}, sent.contact.channel));
    contact.add("value", sent.contact.value);
    contact.add("owner", word(std::array{"holder", "applicant"}, sent.contact.owner));
    object.add("contact", contact);
    return object;
}

} // namespace

std::string content_of(const PinRequest& sent) { return object_of(sent).text(); }

std::string content_of(const CardRequest& sent) {
    JsonObject object;
    add(object, sent.parties);
    object.add("reason", reason_name(sent.reason));
    object.add("place", sent.declaration.place);
    object.add("date", iso_or_empty(sent.declaration.day));
    object.add("report", sent.declaration.report);
    return object.text();
}

std::string personal_of(const PinRequest& sent) {
    JsonObject object = object_of(sent);
    object.add("contact_reason", sent.contact.reason);
    return object.text();
}

ports::CounterPeople people_of(const Parties& parties, const std::string& contact, const Patient* card) {
    const auto person = card != nullptr ? card->identity().person : std::nullopt;
    return {.holder = parties.holder.codice_fiscale,
            .holder_name = person ? person->surname + " " + person->given_name : "",
            .applicant_name = parties.applicant ? parties.applicant->surname + " " + parties.applicant->given_name : "",
            .contact_masked = contact.empty() ? "" : masked_contact(contact)};
}

std::string type_name(RequestType type) { return word(std::array{"holder", "minor_or_ward", "health_delegate"}, type); }

std::string operation_name(Operation operation) { return word(std::array{"issue", "regenerate"}, operation); }

std::string reason_name(CardReason reason) { return word(std::array{"theft", "loss", "not_received", "damaged"}, reason); }

} // namespace esente::app
