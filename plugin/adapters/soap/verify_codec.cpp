#include "adapters/soap/verify_codec.hpp"

namespace esente::soap {
namespace {

using formats::XmlElement;

void write_certificate(XmlOut& param, const std::optional<core::PaperCertificate>& certificate) {
    if (!certificate) {
        return;
    }
    param.element("certificatoCartaceo", [&](XmlOut& paper) {
        write_text(paper, "numeroAttestato", certificate->number);
        write_text(paper, "enteRilascio", certificate->issuer);
        write_text_if_any(paper, "dataRilascio", certificate->issued ? certificate->issued->iso() : "");
        write_text_if_any(paper, "dataScadenza", certificate->expires ? certificate->expires->iso() : "");
    });
}

std::vector<core::ServiceMessage> read_messages(const XmlElement& content) {
    std::vector<core::ServiceMessage> messages;
    for (const auto& message : content.children("messaggio")) {
        messages.push_back(
            {.code = message.text_of_any("codice"), .text = message.text_of_any("testo"), .error = message.text_of_any("gravita") == "E"});
    }
    return messages;
}

core::Result<core::VerifyReply> read_content(const XmlElement& content, const core::VerifyRequest& request) {
    const auto code = read_code(content, "codiceEsenzione");
    if (code != request.code) {
        content.refuse("is not about the code asked about");
    }
    bool known = false;
    const core::Verification outcome = core::verification_from(content.text_of("esitoVerifica"), known);
    return core::VerifyReply{core::VerifyAnswer{.outcome = outcome,
                                                .outcome_known = known,
                                                .code = request.code,
                                                .from = read_day(content, "decorrenzaEsenzione"),
                                                .to = read_last_day(content, "scadenzaEsenzione"),
                                                .region_of_assistance = read_region(content),
                                                .proof_id = content.text_of("idVerifica"),
                                                .answered_at = read_time(content, "dataOraRisposta"),
                                                .messages = read_messages(content)}};
}

} // namespace

void write_verify(XmlOut& param, const core::VerifyRequest& request) {
    write_patient(param, request.patient, request.card_number);
    write_text(param, "contesto", core::access_context_name(request.context));
    if (request.context == core::AccessContext::ts_cns) {
        write_card(param, request.card);
    }
    if (request.context == core::AccessContext::certificato_cartaceo) {
        write_certificate(param, request.certificate);
    }
    if (request.context == core::AccessContext::dichiarazione) {
        write_text(param, "motivo", core::no_certificate_name(request.reason));
    }
    write_text(param, "codiceEsenzione", request.code.text());
    write_text(param, "tipoPrescrizione", std::string{static_cast<char>(request.type)});
    write_text(param, "dataPrescrizione", request.day.iso());
}

core::Result<core::VerifyReply> read_verify(const ReplyBytes& reply, const Question& question, const core::VerifyRequest& request) {
    return read_reply<core::VerifyReply>(reply, question, [&](const XmlElement& content) { return read_content(content, request); });
}

} // namespace esente::soap
