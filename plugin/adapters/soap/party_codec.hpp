#pragma once

#include "adapters/soap/xml_out.hpp"
#include "core/counter/request.hpp"

#include <optional>

/// The people and documents that PIN and TES share (schemas/service/APP.xsd).
namespace esente::soap {

void write_request_type(XmlOut& param, core::counter::RequestType type);
/// `titolare`.
void write_holder(XmlOut& param, const core::counter::Holder& holder);
/// `richiedente`; nothing where nobody asks for the holder.
void write_applicant(XmlOut& param, const std::optional<core::counter::Applicant>& applicant);
/// `documentoTitolare` or `documentoRichiedente`; nothing where there is none.
void write_document(XmlOut& param, const char* name, const std::optional<core::counter::Document>& document);

} // namespace esente::soap
