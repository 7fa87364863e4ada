#include "request.hpp"

#include "grammar.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

namespace service_simulator {

namespace {

constexpr std::string_view soap_namespace = "http://schemas.xmlsoap.org/soap/envelope/";
constexpr std::string_view app_namespace = "urn:esente:siss:APP:2026-11";

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view namespace_of(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    const std::string declaration = colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
    for (auto at = node; at; at = at.parent()) {
        if (const auto found = at.attribute(declaration.c_str())) {
            return found.value();
        }
    }
    return {};
}

bool is(const pugi::xml_node& node, std::string_view space, std::string_view name) {
    return local_name(node) == name && namespace_of(node) == space;
}

pugi::xml_node only_element(const pugi::xml_node& parent, const std::string& what) {
    pugi::xml_node found;
    for (const auto& child : parent.children()) {
        if (child.type() == pugi::node_element) {
            if (found) {
                throw SchemaViolation(what + " holds more than one element");
            }
            found = child;
        }
    }
    if (!found) {
        throw SchemaViolation(what + " is empty");
    }
    return found;
}

void load(pugi::xml_document& document, std::string_view bytes, bool latin1) {
    const auto encoding = latin1 ? pugi::encoding_latin1 : pugi::encoding_auto;
    const auto result = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype, encoding);
    if (!result) {
        throw SchemaViolation(std::string("not well-formed: ") + result.description());
    }
    for (const auto& node : document.children()) {
        if (node.type() == pugi::node_doctype) {
            throw SchemaViolation("a DOCTYPE is not accepted");
        }
    }
}

/// Unqualified, as elementFormDefault says: a default namespace in scope would qualify them.
void require_unqualified(const pugi::xml_node& parent) {
    for (const auto& child : parent.children()) {
        if (child.type() == pugi::node_element) {
            if (!namespace_of(child).empty()) {
                throw SchemaViolation(std::string(child.name()) + " must not be in a namespace");
            }
            require_unqualified(child);
        }
    }
}

AppContext read_context(const pugi::xml_node& header) {
    pugi::xml_node found;
    for (const auto& child : header.children()) {
        found = is(child, app_namespace, "AppContext") ? child : found;
    }
    if (!found) {
        throw SchemaViolation("the header AppContext is missing");
    }
    require_unqualified(found);
    require_grammar("AppContext", found);
    const auto who = found.child("operatore");
    return {.message_id = value(found, "messageId"),
            .codice_fiscale = value(who, "codiceFiscale"),
            .role = value(who, "ruolo"),
            .organisation = value(who, "codiceAzienda"),
            .structure = value(who, "codiceStruttura"),
            .substituted = value(who, "medicoTitolare")};
}

void read_body(Request& request, const pugi::xml_node& body) {
    const auto element = only_element(body, "the body");
    const std::string name(local_name(element));
    const auto dot = name.find('.');
    request.domain = name.substr(0, dot);
    request.operation = dot == std::string::npos ? "" : name.substr(dot + 1);
    if (!knows_grammar(name) || namespace_of(element) != "urn:esente:siss:" + request.domain + ":2026-11") {
        throw SchemaViolation("no operation is called {" + std::string(namespace_of(element)) + "}" + name);
    }
    request.version = element.attribute("dataSetVersion").value();
    if (request.version.empty()) {
        throw SchemaViolation("dataSetVersion is missing");
    }
    request.param = only_element(element, name);
    require_unqualified(element);
    if (std::string_view(request.param.name()) != "param") {
        throw SchemaViolation(name + " holds param");
    }
    require_grammar(name, request.param);
    std::ostringstream text;
    element.print(text, "", pugi::format_raw);
    request.body = text.str();
}

} // namespace

std::string value(const pugi::xml_node& node, const char* name) { return node.child_value(name); }

Request read_request(std::string_view bytes, bool latin1) {
    Request request;
    load(request.document, bytes, latin1);
    const auto envelope = request.document.document_element();
    if (!is(envelope, soap_namespace, "Envelope")) {
        throw SchemaViolation("not a SOAP 1.1 envelope");
    }
    pugi::xml_node header;
    pugi::xml_node body;
    for (const auto& child : envelope.children()) {
        header = is(child, soap_namespace, "Header") ? child : header;
        body = is(child, soap_namespace, "Body") ? child : body;
    }
    if (!body) {
        throw SchemaViolation("the body is missing");
    }
    request.context = read_context(header);
    read_body(request, body);
    return request;
}

} // namespace service_simulator
