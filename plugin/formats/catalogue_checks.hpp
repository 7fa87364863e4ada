#pragma once

#include "core/catalogue.hpp"
#include "formats/xml_reader.hpp"

#include <vector>

/// What must hold between the rows of a catalogue. The elements are those the rows were read from, in the same order; the first mistake is
/// refused with its place.
namespace esente::formats {

using XmlRows = std::vector<XmlElement>;

/// Ids are unique.
void check_families(const XmlRows& elements, const std::vector<core::CodeFamily>& rows);
/// Each code's family exists, and is the first whose form the code has; no code stands twice.
void check_codes(const XmlRows& elements, const std::vector<core::CodeRow>& rows, const core::Catalogue& catalogue);
/// What a scope names exists.
void check_scope(const XmlElement& element, const core::Scope& scope, const core::Catalogue& catalogue);
/// Every rule of this version has a row, and no two rows of one scope apply on one day.
void check_rules(const XmlElement& list, const XmlRows& elements, const std::vector<core::RuleRow>& rows);

} // namespace esente::formats
