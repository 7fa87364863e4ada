#include "adapters/soap/card_codec.hpp"

#include "adapters/soap/party_codec.hpp"

#include <array>

namespace esente::soap {
namespace {

using formats::XmlElement;

constexpr std::array reasons{"FURTO", "SMARRIMENTO", "MANCATA_RICEZIONE", "DETERIORAMENTO"};

core::Result<ports::CardReply> read_content(const XmlElement& content) {
    const auto provisional = content.child("tesseraProvvisoria");
    return ports::CardReply{core::counter::NewCard{.case_id = content.text_of("idPratica"),
                                                   .provisional_number = provisional.text_of("numero"),
                                                   .provisional_from = read_day(provisional, "validaDal"),
                                                   .provisional_to = read_day(provisional, "validaAl"),
                                                   .address_masked = content.text_of_any("indirizzoMascherato"),
                                                   .expected = read_day(content, "dataPrevistaConsegna")}};
}

} // namespace

void write_card_request(XmlOut& param, const core::counter::CardRequest& request) {
    write_request_type(param, request.parties.type);
    write_holder(param, request.parties.holder);
    write_applicant(param, request.parties.applicant);
    write_document(param, "documentoTitolare", request.parties.holder_document);
    write_document(param, "documentoRichiedente", request.parties.applicant_document);
    write_text(param, "motivo", reasons.at(static_cast<std::size_t>(request.reason)));
    param.element("autocertificazione", [&](XmlOut& declaration) {
        write_text(declaration, "luogo", request.declaration.place);
        write_text(declaration, "data", request.declaration.day ? request.declaration.day->iso() : "");
        write_text_if_any(declaration, "estremiDenuncia", request.declaration.report);
    });
}

core::Result<ports::CardReply> read_new_card(const ReplyBytes& reply, const Question& question) {
    return read_reply<ports::CardReply>(reply, question, read_content);
}

} // namespace esente::soap
