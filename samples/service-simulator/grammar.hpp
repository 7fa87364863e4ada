#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace service_simulator {

/// What schemas/service demands of requests, as tables: element order, how often each may come, form of its text. Written from the
/// contract, apart from the XSDs, so that the two check each other (tests/peers/xmllint.sh).

/// Whether there is an operation (`ESE.verificaEsenzione`) of that name.
bool knows_grammar(std::string_view name);

/// Throws SchemaViolation naming the first element that is missing, unexpected, out of order or ill-formed.
void require_grammar(std::string_view name, const pugi::xml_node& node);

} // namespace service_simulator
