#pragma once

#include "request.hpp"

#include <pugixml.hpp>

#include <string>

namespace service_simulator {

/// A domain error: HTTP 200 with `esitoNegativo` (contract section 5).
struct Refusal {
    std::string code;
    std::string text;
    std::string field{}; ///< nomeCampo and valoreCampo of one eccezione, if not empty
    std::string value{};
};

/// An empty reply to that request: header with its messageId, body element with dataSetVersion and `param`.
pugi::xml_document reply_to(const Request& request);

/// The `param` of a reply.
pugi::xml_node param_of(const pugi::xml_document& reply);

/// Replaces whatever `param` holds by the error.
void refuse(const pugi::xml_document& reply, const Refusal& refusal);

/// Appends `<name>text</name>`; an empty text adds nothing.
void add(pugi::xml_node parent, const char* name, const std::string& text);

/// A SOAP 1.1 Fault; `code` is Client or Server.
pugi::xml_document soap_fault(const std::string& code, const std::string& text);

/// The document in UTF-8, or in ISO-8859-1 with a declaration that says so.
std::string bytes_of(const pugi::xml_document& document, bool latin1 = false);

} // namespace service_simulator
