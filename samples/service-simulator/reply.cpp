#include "reply.hpp"

#include <sstream>

namespace service_simulator {

namespace {

pugi::xml_node envelope_in(pugi::xml_document& document) {
    auto envelope = document.append_child("soap:Envelope");
    envelope.append_attribute("xmlns:soap") = "http://schemas.xmlsoap.org/soap/envelope/";
    return envelope;
}

} // namespace

void add(pugi::xml_node parent, const char* name, const std::string& text) {
    if (!text.empty()) {
        parent.append_child(name).text().set(text.c_str());
    }
}

pugi::xml_document reply_to(const Request& request) {
    pugi::xml_document document;
    auto envelope = envelope_in(document);
    auto context = envelope.append_child("soap:Header").append_child("a:AppContext");
    context.append_attribute("xmlns:a") = "urn:esente:siss:APP:2026-11";
    add(context, "messageId", request.context.message_id);
    auto element = envelope.append_child("soap:Body").append_child(("d:" + request.domain + "." + request.operation + "Response").c_str());
    element.append_attribute("xmlns:d") = ("urn:esente:siss:" + request.domain + ":2026-11").c_str();
    element.append_attribute("dataSetVersion") = "1.0";
    element.append_child("param");
    return document;
}

pugi::xml_node param_of(const pugi::xml_document& reply) {
    return reply.document_element().child("soap:Body").first_child().child("param");
}

void refuse(const pugi::xml_document& reply, const Refusal& refusal) {
    auto param = param_of(reply);
    param.remove_children();
    auto outcome = param.append_child("esitoNegativo");
    add(outcome, "codiceErrore", refusal.code);
    add(outcome, "descErrore", refusal.text);
    if (!refusal.field.empty()) {
        auto exception = outcome.append_child("listaEccezioni").append_child("eccezione");
        add(exception, "codiceEccezione", refusal.code);
        add(exception, "descEccezione", refusal.text);
        add(exception, "nomeCampo", refusal.field);
        add(exception, "valoreCampo", refusal.value);
    }
}

pugi::xml_document soap_fault(const std::string& code, const std::string& text) {
    pugi::xml_document document;
    auto fault = envelope_in(document).append_child("soap:Body").append_child("soap:Fault");
    add(fault, "faultcode", "soap:" + code);
    add(fault, "faultstring", text);
    return document;
}

std::string bytes_of(const pugi::xml_document& document, bool latin1) {
    pugi::xml_document whole;
    whole.reset(document);
    auto declaration = whole.prepend_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = latin1 ? "ISO-8859-1" : "UTF-8";
    std::ostringstream text;
    whole.save(text, "", pugi::format_raw, latin1 ? pugi::encoding_latin1 : pugi::encoding_utf8);
    return text.str();
}

} // namespace service_simulator
