#include "adapters/soap/pin_codec.hpp"

#include "adapters/soap/party_codec.hpp"
#include "core/text.hpp"
#include "formats/xml_guard.hpp"

#include <algorithm>

namespace esente::soap {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only
using formats::XmlElement;
using Secrets = std::shared_ptr<ports::SecretMemoryPort>;

constexpr std::size_t longest_part = 16; ///< characters

void write_assistant(XmlOut& param, const std::optional<Assistant>& assistant) {
    if (!assistant) {
        return;
    }
    param.element("assistente", [&](XmlOut& node) {
        write_text(node, "codiceFiscale", assistant->codice_fiscale);
        write_text(node, "cognome", assistant->surname);
        write_text(node, "nome", assistant->given_name);
        write_text(node, "titolo", assistant->title == AssistantTitle::curator ? "CURATORE" : "AMMINISTRATORE_SOSTEGNO");
    });
}

void write_form(XmlOut& param, const std::optional<Form>& form) {
    if (!form) {
        return;
    }
    param.element("modulo", [&](XmlOut& node) {
        write_text(node, "tipo", form->kind == FormKind::minor_or_ward ? "MINORE_TUTELATO" : "DELEGA_SALUTE");
        write_text(node, "dataSottoscrizione", form->signed_on ? form->signed_on->iso() : "");
    });
}

void write_contact(XmlOut& param, const Contact& contact) {
    param.element("recapito", [&](XmlOut& node) {
        write_text(node, "canale", contact.channel == Channel::sms ? "SMS" : "EMAIL");
        write_text(node, "valore", contact.value);
        write_text(node, "intestatario", contact.owner == ContactOwner::holder ? "TITOLARE" : "RICHIEDENTE");
    });
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

ports::SecretText read_part(const XmlElement& content, std::string_view name, const Secrets& secrets) {
    const auto element = content.child(name);
    const auto text = element.text_in_place();
    const auto length = characters(text);
    if (length == 0 || length > longest_part) {
        element.refuse("is not of 1 to 16 characters");
        return {};
    }
    ports::SecretText part{secrets, text.size()};
    part.assign(text);
    return part;
}

core::Result<ports::PinReply> read_content(const XmlElement& content, const Secrets& secrets) {
    ports::PinAnswer answer;
    answer.request_id = content.text_of("idRichiesta");
    answer.first_pin = read_part(content, "primaPartePin", secrets);
    answer.first_puk = read_part(content, "primaPartePuk", secrets);
    answer.channel = content.text_of_any("canaleSecondaParte");
    answer.contact_masked = content.text_of_any("recapitoMascherato");
    answer.answered_at = read_time(content, "dataOraRisposta");
    return ports::PinReply{std::move(answer)};
}

/// The body in UTF-8; ISO-8859-1 takes at most twice as many bytes.
ports::SecretText in_utf8(ports::SecretText body, std::string_view charset, const Secrets& secrets) {
    if (formats::xml_encoding(body.view(), charset) != formats::XmlEncoding::latin1) {
        return body;
    }
    ports::SecretText text{secrets, body.size() * 2};
    std::size_t length = 0;
    for (const char each : body.view()) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte < 0x80U) {
            text.data()[length++] = each;
        } else {
            text.data()[length++] = static_cast<char>(0xC0U | byte >> 6U);
            text.data()[length++] = static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    text.resize(length);
    return text;
}

core::Result<Answer> open_secret(HttpReply& reply, const Question& question, const Secrets& secrets) {
    if (auto refusal = unreadable(reply.status, reply.content_type, reply.body.view())) {
        return std::move(*refusal);
    }
    if (!formats::xml_encoding(reply.body.view(), reply.charset)) {
        return core::failure(core::Fault::service_malformed, "the document is neither UTF-8 nor ISO-8859-1", reply.status);
    }
    reply.body = in_utf8(std::move(reply.body), reply.charset, secrets);
    auto document = formats::XmlDocument::parse_in_place(reply.body.data(), reply.body.size(),
                                                         {.fault = core::Fault::service_malformed, .longest = reply.body.size()});
    if (!document) {
        return malformed(document.error(), reply.status);
    }
    return open_document(std::move(document).value(), reply.status, question);
}

} // namespace

void write_pin_request(XmlOut& param, const PinRequest& request) {
    write_text(param, "operazione", request.operation == core::counter::Operation::issue ? "RILASCIO" : "RIGENERAZIONE");
    write_request_type(param, request.parties.type);
    write_holder(param, request.parties.holder);
    write_document(param, "documentoTitolare", request.parties.holder_document);
    write_applicant(param, request.parties.applicant);
    write_document(param, "documentoRichiedente", request.parties.applicant_document);
    write_assistant(param, request.parties.assistant);
    write_form(param, request.form);
    write_contact(param, request.contact);
}

core::Result<ports::PinReply> read_pin(HttpReply& reply, const Question& question, const Secrets& secrets) {
    return read_answer<ports::PinReply>(open_secret(reply, question, secrets), reply.status,
                                        [&](const XmlElement& content) { return read_content(content, secrets); });
}

core::Result<ports::StateReply> read_pin_state(const ReplyBytes& reply, const Question& question) {
    return read_reply<ports::StateReply>(reply, question, [](const XmlElement& content) -> core::Result<ports::StateReply> {
        return ports::StateReply{RequestState{.state = content.text_of("stato"), .at = read_time(content, "dataOra")}};
    });
}

} // namespace esente::soap
