#pragma once

#include "core/counter/request.hpp"

#include <optional>
#include <pugixml.hpp>

/// The people and documents that PIN and TES share (schemas/service/APP.xsd).
namespace esente::soap {

void write_request_type(pugi::xml_node param, core::counter::RequestType type);
/// `titolare`.
void write_holder(pugi::xml_node param, const core::counter::Holder& holder);
/// `richiedente`; nothing where nobody asks for the holder.
void write_applicant(pugi::xml_node param, const std::optional<core::counter::Applicant>& applicant);
/// `documentoTitolare` or `documentoRichiedente`; nothing where there is none.
void write_document(pugi::xml_node param, const char* name, const std::optional<core::counter::Document>& document);

} // namespace esente::soap
