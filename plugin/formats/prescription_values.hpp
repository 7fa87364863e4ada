#pragma once

#include "core/date.hpp"
#include "core/prescription.hpp"
#include "formats/xml_reader.hpp"

#include <cstdint>
#include <optional>

/// Elements of the national message that are more than a text. Each refuses what cannot be read; empty reads as absent where that is
/// allowed.
namespace esente::formats {

/// `yyyy-MM-dd HH:mm:ss` (MEF specification), a `T` between them, or the day alone; at most 19 characters.
[[nodiscard]] std::optional<core::Date> day_value(const XmlElement& element);
/// Absent, empty or 0: no; 1: yes.
[[nodiscard]] bool flag_value(const XmlElement& element);
/// One decimal digit.
[[nodiscard]] std::optional<std::uint32_t> digit_value(const XmlElement& element);
/// F or P.
[[nodiscard]] core::PrescriptionType type_value(const XmlElement& element);
/// Three digits.
[[nodiscard]] std::string region_value(const XmlElement& element);
/// The lines of ElencoDettagliPrescrizioni, 1 to 99.
[[nodiscard]] std::vector<core::PrescriptionLine> lines_value(const XmlElement& list);

} // namespace esente::formats
