#include "counter_request.hpp"

#include <utility>

namespace cli {
namespace {

using Words = std::vector<std::string>;

const Words kinds{"cie", "paper_id", "passport", "licence", "residence_permit", "other"};
const Words titles{"parent", "guardian", "support_administrator", "spouse", "child", "relative", "in_law", "cohabitant", "cousin"};
const Words types{"holder", "minor_or_ward", "health_delegate"};

std::vector<std::string> with_parties(std::vector<std::string> keys) {
    for (const auto* key :
         {"type", "holder.codice_fiscale", "holder.card_id", "holder.emancipated", "applicant.codice_fiscale", "applicant.surname",
          "applicant.given_name", "applicant.title", "applicant.degree", "applicant.line", "applicant.nobody_before",
          "assistant.codice_fiscale", "assistant.surname", "assistant.given_name", "assistant.title"}) {
        keys.emplace_back(key);
    }
    for (const auto* whose : {"holder_document", "applicant_document"}) {
        for (const auto* member : {".kind", ".number", ".issuer", ".issued", ".expires"}) {
            keys.push_back(std::string{whose} + member);
        }
    }
    return keys;
}

const char* kept(CounterParties& parties, std::string text) {
    parties.texts.push_back(std::make_unique<std::string>(std::move(text)));
    return parties.texts.back()->c_str();
}

bool read_document(CounterParties& parties, const CounterFile& file, const std::string& key, esente_document& document) {
    document.struct_size = sizeof document;
    if (!file.has(key)) {
        return false;
    }
    document.kind = file.choice(key + ".kind", kinds);
    document.issued = file.day(key + ".issued");
    document.expires = file.day(key + ".expires");
    document.number = kept(parties, file.text(key + ".number"));
    document.issuer = kept(parties, file.text(key + ".issuer"));
    return true;
}

void read_applicant(CounterParties& parties, const CounterFile& file) {
    esente_applicant& applicant = parties.applicant;
    applicant.struct_size = sizeof applicant;
    parties.has_applicant = file.has("applicant");
    if (!parties.has_applicant) {
        return;
    }
    applicant.title = file.choice("applicant.title", titles);
    applicant.degree = file.number("applicant.degree");
    applicant.line = file.choice("applicant.line", {"direct", "collateral"}, ESENTE_LINE_UNSAID);
    applicant.nobody_before = file.flag("applicant.nobody_before") ? 1 : 0;
    applicant.codice_fiscale = kept(parties, file.text("applicant.codice_fiscale"));
    applicant.surname = kept(parties, file.text("applicant.surname"));
    applicant.given_name = kept(parties, file.text("applicant.given_name"));
}

void read_assistant(CounterParties& parties, const CounterFile& file) {
    esente_assistant& assistant = parties.assistant;
    assistant.struct_size = sizeof assistant;
    parties.has_assistant = file.has("assistant");
    if (!parties.has_assistant) {
        return;
    }
    assistant.title = file.choice("assistant.title", {"curator", "support_administrator"});
    assistant.codice_fiscale = kept(parties, file.text("assistant.codice_fiscale"));
    assistant.surname = kept(parties, file.text("assistant.surname"));
    assistant.given_name = kept(parties, file.text("assistant.given_name"));
}

/// The members that both requests have.
template <class Request> void put_parties(Request& request, const CounterParties& parties, const CounterFile& file) {
    request.struct_size = sizeof request;
    request.type = file.choice("type", types);
    request.emancipated = file.flag("holder.emancipated") ? 1 : 0;
    request.codice_fiscale = parties.holder.c_str();
    request.card_id = parties.card_id.c_str();
    request.holder_document = parties.has_holder_document ? &parties.holder_document : nullptr;
    request.applicant = parties.has_applicant ? &parties.applicant : nullptr;
    request.applicant_document = parties.has_applicant_document ? &parties.applicant_document : nullptr;
    request.assistant = parties.has_assistant ? &parties.assistant : nullptr;
}

} // namespace

CounterParties::CounterParties(const CounterFile& file) : holder{file.text("holder.codice_fiscale")}, card_id{file.text("holder.card_id")} {
    has_holder_document = read_document(*this, file, "holder_document", holder_document);
    has_applicant_document = read_document(*this, file, "applicant_document", applicant_document);
    read_applicant(*this, file);
    read_assistant(*this, file);
}

PinRequestFile::PinRequestFile(const std::string& text)
    : file{text,
           with_parties({"operation", "form.kind", "form.signed", "contact.channel", "contact.value", "contact.owner", "contact.reason"})},
      parties{file} {
    request.operation = file.choice("operation", {"issue", "regenerate"});
    put_parties(request, parties, file);
    if (file.has("form")) {
        request.form_kind = file.choice("form.kind", {"minor_or_ward", "health_delegate"});
        request.form_signed = file.day("form.signed");
    }
    contact.struct_size = sizeof contact;
    contact.channel = file.choice("contact.channel", {"sms", "email"});
    contact.owner = file.choice("contact.owner", {"holder", "applicant"});
    contact_value = file.text("contact.value");
    contact_reason = file.text("contact.reason");
    contact.value = contact_value.c_str();
    contact.reason = contact_reason.c_str();
    request.contact = &contact;
}

CardRequestFile::CardRequestFile(const std::string& text)
    : file{text, with_parties({"reason", "declaration.place", "declaration.date", "declaration.report"})}, parties{file} {
    put_parties(request, parties, file);
    request.reason = file.choice("reason", {"theft", "loss", "not_received", "damaged"});
    request.declared = file.day("declaration.date");
    place = file.text("declaration.place");
    report = file.text("declaration.report");
    request.place = place.c_str();
    request.report = report.c_str();
}

void blame_counter_file(const CounterFile& file, const esente_error& error) {
    if (error.status == ESENTE_E_ARGUMENT) {
        Failure failure = usage(std::string{error.key} + ": " + error.detail);
        failure.at = file.place(error.key);
        throw failure;
    }
}

} // namespace cli
