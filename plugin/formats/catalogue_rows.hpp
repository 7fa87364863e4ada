#pragma once

#include "core/catalogue.hpp"
#include "formats/xml_reader.hpp"

/// One element of a catalogue (schemas/exemptions/catalogue.xsd) as a row. What cannot be read is refused with its place.
namespace esente::formats {

[[nodiscard]] core::CodeFamily read_family(const XmlElement& row);
[[nodiscard]] core::CodeRow read_code(const XmlElement& row);
[[nodiscard]] core::Spelling read_spelling(const XmlElement& row);
[[nodiscard]] core::Renumbering read_renumbering(const XmlElement& row);
[[nodiscard]] core::CoverageRow read_coverage(const XmlElement& row);
[[nodiscard]] core::Season read_season(const XmlElement& row);
[[nodiscard]] core::Prolongation read_prolongation(const XmlElement& row);
[[nodiscard]] core::RuleRow read_rule(const XmlElement& row);

} // namespace esente::formats
