#include "adapters/soap/envelope.hpp"

#include "formats/xml_guard.hpp"

#include <algorithm>
#include <array>

namespace esente::soap {
namespace {

constexpr const char* soap_namespace = "http://schemas.xmlsoap.org/soap/envelope/";
constexpr int internal_server_error = 500;

core::Error malformed_reply(std::string detail, int status) {
    return core::failure(core::Fault::service_malformed, std::move(detail), status);
}

/// SOAP 1.1 §4.4.1 names four fault codes; dots refine them. Nothing else of a Fault is repeated: its texts may hold anything.
std::string fault_kind(const formats::XmlElement& fault) {
    constexpr std::array<std::string_view, 4> kinds{"VersionMismatch", "MustUnderstand", "Client", "Server"};
    std::string code = fault.text_of_any("faultcode");
    code = code.substr(code.find(':') + 1);
    code = code.substr(0, code.find('.'));
    return std::find(kinds.begin(), kinds.end(), code) == kinds.end() ? "of an unknown kind" : code;
}

/// The one element of the Body, if it is the reply to `operation`.
formats::XmlElement response_of(const formats::XmlElement& body, const Operation& operation) {
    const auto elements = body.children();
    if (elements.size() != 1) {
        body.refuse("does not hold one element");
        return body.child_if_any("");
    }
    const auto& response = elements.front();
    if (response.name() != operation.element() + "Response" || response.namespace_uri() != operation.target_namespace()) {
        body.refuse("holds the reply to something else");
    }
    return response;
}

} // namespace

std::string write_request(const Operation& operation, const std::function<void(XmlOut& header)>& head,
                          const std::function<void(XmlOut& param)>& fill) {
    constexpr std::size_t usual_length = 4096;
    std::string text;
    text.reserve(usual_length);
    text = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    XmlOut document{text};
    document.element("s:Envelope", std::string{"xmlns:s=\""} + soap_namespace + '"', [&](XmlOut& envelope) {
        envelope.element("s:Header", head);
        envelope.element("s:Body", [&](XmlOut& body) {
            const auto attributes = "xmlns:m=\"" + operation.target_namespace() + "\" dataSetVersion=\"1.0\"";
            body.element("m:" + operation.element(), attributes, [&](XmlOut& request) { request.element("param", fill); });
        });
    });
    return text;
}

core::Error malformed(core::Error problem, int status) {
    problem.native = status;
    problem.at = {};
    return problem;
}

std::optional<core::Error> unreadable(int status, std::string_view content_type, std::string_view body) {
    std::optional<core::Error> refusal;
    if (content_type != "text/xml") {
        refusal = malformed_reply("the reply is not text/xml", status);
    } else if (formats::xml_root_name(body) != "Envelope") {
        refusal = malformed_reply("the reply is not a SOAP envelope", status);
    }
    const bool no_soap = refusal && status == internal_server_error;
    return no_soap ? core::failure(core::Fault::service_http, "HTTP status 500 without SOAP", status) : refusal;
}

core::Result<Answer> open_document(formats::XmlDocument document, int status, const Question& question) {
    const auto envelope = document.root();
    if (envelope.namespace_uri() != soap_namespace) {
        return malformed_reply("the envelope is not SOAP 1.1", status);
    }
    const auto body = envelope.child("Body");
    if (const auto fault = body.child_if_any("Fault"); fault.present()) {
        return core::failure(core::Fault::service_fault, "SOAP Fault " + fault_kind(fault), status);
    }
    require_echo(envelope, question.message_id);
    const auto param = response_of(body, question.operation).child("param");
    const auto data = param.child_if_any("datiRisposta");
    const auto refusal = param.child_if_any("esitoNegativo");
    if (data.present() == refusal.present()) {
        param.refuse("does not hold one of datiRisposta and esitoNegativo");
    }
    if (document.problem()) {
        return malformed(*document.problem(), status);
    }
    return Answer{.document = std::move(document), .content = refusal.present() ? refusal : data, .refused = refusal.present()};
}

core::Result<Answer> open_reply(const ReplyBytes& reply, const Question& question) {
    if (auto refusal = unreadable(reply.status, reply.content_type, reply.body)) {
        return std::move(*refusal);
    }
    auto document = formats::XmlDocument::parse(
        reply.body, {.fault = core::Fault::service_malformed, .longest = reply.body.size(), .charset = reply.charset});
    if (!document) {
        return malformed(document.error(), reply.status);
    }
    return open_document(std::move(document).value(), reply.status, question);
}

} // namespace esente::soap
