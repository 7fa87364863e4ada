#include "abi/convert_counter.hpp"

#include "abi/convert.hpp"
#include "abi/handles.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace esente::abi {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only

constexpr std::size_t card_id_bytes = 20;
constexpr std::size_t contact_bytes = 254;
constexpr std::size_t contacts_bytes = 4096;
constexpr std::size_t request_id_bytes = 100;
constexpr std::int32_t farthest_degree = 20;

template <class Value> Value choose(Intake& in, std::int32_t given, std::int32_t greatest, const char* key) {
    return static_cast<Value>(in.choice(given, 1, greatest, key) - 1);
}

std::optional<Document> read_document(Intake& in, const esente_document* document, const std::string& key) {
    if (document == nullptr) {
        return std::nullopt;
    }
    const auto given = in.part(document, key.c_str());
    Document read;
    read.kind = choose<DocumentKind>(in, given.kind, ESENTE_DOCUMENT_OTHER, (key + ".kind").c_str());
    read.number = in.text(given.number, free_text_bytes, (key + ".number").c_str());
    read.issuer = in.text(given.issuer, free_text_bytes, (key + ".issuer").c_str());
    read.issued = in.date(given.issued, (key + ".issued").c_str());
    read.expires = in.date(given.expires, (key + ".expires").c_str());
    return read;
}

std::optional<Applicant> read_applicant(Intake& in, const esente_applicant* applicant) {
    if (applicant == nullptr) {
        return std::nullopt;
    }
    const auto given = in.part(applicant, "applicant");
    Applicant read;
    read.codice_fiscale = in.text(given.codice_fiscale, patient_id_bytes, "applicant.codice_fiscale");
    read.surname = in.text(given.surname, free_text_bytes, "applicant.surname");
    read.given_name = in.text(given.given_name, free_text_bytes, "applicant.given_name");
    read.title = choose<Title>(in, given.title, ESENTE_TITLE_COUSIN, "applicant.title");
    read.degree = static_cast<std::uint8_t>(in.choice(given.degree, 0, farthest_degree, "applicant.degree"));
    read.line = static_cast<Line>(in.choice(given.line, ESENTE_LINE_UNSAID, ESENTE_LINE_COLLATERAL, "applicant.line"));
    read.nobody_before = in.flag(given.nobody_before, "applicant.nobody_before");
    return read;
}

std::optional<Assistant> read_assistant(Intake& in, const esente_assistant* assistant) {
    if (assistant == nullptr) {
        return std::nullopt;
    }
    const auto given = in.part(assistant, "assistant");
    Assistant read;
    read.codice_fiscale = in.text(given.codice_fiscale, patient_id_bytes, "assistant.codice_fiscale");
    read.surname = in.text(given.surname, free_text_bytes, "assistant.surname");
    read.given_name = in.text(given.given_name, free_text_bytes, "assistant.given_name");
    read.title = choose<AssistantTitle>(in, given.title, ESENTE_ASSISTANT_SUPPORT_ADMINISTRATOR, "assistant.title");
    return read;
}

/// Type, holder, applicant and their documents: the same members in both requests.
template <class Request> Parties read_parties(Intake& in, const Request& given) {
    Parties parties;
    parties.type = choose<RequestType>(in, given.type, ESENTE_REQUEST_HEALTH_DELEGATE, "type");
    parties.holder.codice_fiscale = in.text(given.codice_fiscale, patient_id_bytes, "holder.codice_fiscale");
    parties.holder.card_id = in.text(given.card_id, card_id_bytes, "holder.card_id");
    parties.holder.emancipated = in.flag(given.emancipated, "holder.emancipated");
    parties.holder_document = read_document(in, given.holder_document, "holder_document");
    parties.applicant = read_applicant(in, given.applicant);
    parties.applicant_document = read_document(in, given.applicant_document, "applicant_document");
    parties.assistant = read_assistant(in, given.assistant);
    return parties;
}

Contact read_contact(Intake& in, const esente_contact* contact) {
    const auto given = in.part(contact, "contact");
    Contact read;
    read.channel = choose<Channel>(in, given.channel, ESENTE_CHANNEL_EMAIL, "contact.channel");
    read.owner = choose<ContactOwner>(in, given.owner, ESENTE_OWNER_APPLICANT, "contact.owner");
    read.value = in.text(given.value, contact_bytes, "contact.value");
    read.reason = in.text(given.reason, free_text_bytes, "contact.reason");
    return read;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::int32_t number_of(const std::optional<core::Date>& day) noexcept { return day ? day->number() : 0; }
std::int64_t milliseconds_of(const std::optional<core::Instant>& at) noexcept { return at ? at->time_since_epoch().count() : 0; }

} // namespace

app::PinOrder read_pin_order(Intake& in, const esente_patient* card, const esente_pin_request* request) {
    const auto given = in.part(request, "request");
    if (in.mistake()) {
        return {};
    }
    app::PinOrder order;
    order.request.operation = choose<Operation>(in, given.operation, ESENTE_PIN_REGENERATE, "operation");
    order.request.parties = read_parties(in, given);
    if (given.form_kind != ESENTE_FORM_NONE) {
        order.request.form = Form{.kind = choose<FormKind>(in, given.form_kind, ESENTE_FORM_HEALTH_DELEGATE, "form.kind"),
                                  .signed_on = in.date(given.form_signed, "form.signed")};
    }
    order.request.contact = read_contact(in, given.contact);
    order.operator_contacts = lines_of(in.text(given.operator_contacts, contacts_bytes, "operator_contacts"));
    order.caller = read_operator(in, given.caller);
    if (card != nullptr) {
        order.card = card->patient;
        in.expect(card->patient->identity().card.has_value(), "card", "the patient was not read from a card");
    }
    return order;
}

app::CardOrder read_card_order(Intake& in, const esente_card_request* request) {
    const auto given = in.part(request, "request");
    if (in.mistake()) {
        return {};
    }
    app::CardOrder order;
    order.request.parties = read_parties(in, given);
    order.request.reason = choose<CardReason>(in, given.reason, ESENTE_CARD_DAMAGED, "reason");
    order.request.declaration = {.place = in.text(given.place, free_text_bytes, "declaration.place"),
                                 .day = in.date(given.declared, "declaration.date"),
                                 .report = in.text(given.report, free_text_bytes, "declaration.report")};
    order.caller = read_operator(in, given.caller);
    return order;
}

app::PinQuery read_pin_query(Intake& in, const char* request_id, const char* reason, const esente_operator* caller) {
    return {.request_id = in.needed_text(request_id, request_id_bytes, "request"),
            .reason = in.text(reason, free_text_bytes, "reason"),
            .caller = read_operator(in, caller)};
}

esente_pin_issue to_c(const app::PinIssue& issue) noexcept {
    return {.struct_size = 0,
            .first_part_ready = issue.first && issue.first->ready() ? 1U : 0U,
            .first_part_at_ms = milliseconds_of(issue.first_part_at),
            .audit_sequence = issue.audit.sequence,
            .audit_hash = issue.audit.hash.c_str(),
            .request = issue.request_id.c_str(),
            .contact_masked = issue.contact_masked.c_str(),
            .channel = issue.channel.c_str(),
            .state = issue.state.c_str()};
}

esente_pin_state to_c(const app::PinState& state) noexcept {
    return {.struct_size = 0,
            .reserved = 0,
            .at_ms = milliseconds_of(state.now.at),
            .audit_sequence = state.audit.sequence,
            .audit_hash = state.audit.hash.c_str(),
            .request = state.request_id.c_str(),
            .state = state.now.state.c_str()};
}

esente_new_card to_c(const app::CardIssue& issue) noexcept {
    return {.struct_size = 0,
            .from = number_of(issue.card.provisional_from),
            .to = number_of(issue.card.provisional_to),
            .expected = number_of(issue.card.expected),
            .audit_sequence = issue.audit.sequence,
            .audit_hash = issue.audit.hash.c_str(),
            .case_id = issue.card.case_id.c_str(),
            .number = issue.card.provisional_number.c_str(),
            .address_masked = issue.card.address_masked.c_str()};
}

esente_counter_finding to_c(const app::CounterWords& words) noexcept {
    return {.struct_size = 0,
            .reserved = 0,
            .rule = words.finding.id.data(), // a whole literal, hence terminated
            .field = words.finding.field.c_str(),
            .message = words.message.c_str(),
            .remedy = words.remedy.c_str(),
            .technician = words.technician.c_str()};
}

esente_counter_row to_c(const ports::CounterRow& row) noexcept {
    return {.struct_size = 0,
            .reserved = 0,
            .at_ms = row.at.time_since_epoch().count(),
            .kind = row.kind.c_str(),
            .operation = row.operation.c_str(),
            .type = row.type.c_str(),
            .state = row.state.c_str(),
            .request = row.request_id.c_str(),
            .holder = row.people.holder.c_str(),
            .holder_name = row.people.holder_name.c_str(),
            .applicant_name = row.people.applicant_name.c_str(),
            .contact_masked = row.people.contact_masked.c_str()};
}

} // namespace esente::abi
