#pragma once

#include "adapters/soap/xml_out.hpp"
#include "core/operator.hpp"
#include "formats/xml_reader.hpp"

#include <string>

namespace esente::soap {

/// Namespace of the SOAP header (schemas/service/APP.xsd).
inline constexpr const char* app_namespace = "urn:esente:siss:APP:2026-11";

/// Which program asks, from where.
struct Application {
    std::string name;
    std::string version;
    std::string workstation;
};

/// Appends the header `AppContext` to the SOAP Header of a request (contract §1).
void write_app_context(XmlOut& header, const std::string& message_id, const core::Operator& caller, const Application& application);

/// A reply is bound to its request: records a problem unless the header of `envelope` echoes `message_id`.
void require_echo(const formats::XmlElement& envelope, const std::string& message_id);

} // namespace esente::soap
