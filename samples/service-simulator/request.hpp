#pragma once

#include <pugixml.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace service_simulator {

/// The request does not fit the schema: a SOAP Fault (contract section 1), never a domain error.
class SchemaViolation : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct AppContext {
    std::string message_id;
    std::string codice_fiscale;
    std::string role;
    std::string organisation;
    std::string structure;
    std::string substituted;
};

/// One call, checked against the schema of its operation. Move-only: the parameters point into the document.
struct Request {
    pugi::xml_document document;
    pugi::xml_node param;
    std::string domain;    ///< ESE, PIN, TES, SRV
    std::string operation; ///< without the domain: verificaEsenzione
    std::string version;   ///< dataSetVersion
    std::string body;      ///< the body element as text: what "the same body" means for a repeated messageId
    AppContext context;
};

/// The text of the child of that name; empty if there is none.
std::string value(const pugi::xml_node& node, const char* name);

/// Reads an envelope. `latin1` when the content type says so; otherwise the XML declaration decides. Throws SchemaViolation.
Request read_request(std::string_view bytes, bool latin1);

} // namespace service_simulator
