#pragma once

#include "adapters/soap/xml_out.hpp"
#include "core/date.hpp"
#include "core/exemption_code.hpp"
#include "core/patient_id.hpp"
#include "core/registry.hpp"
#include "formats/xml_reader.hpp"

#include <optional>
#include <string>

/// How the values that several messages share are written and read (contract §1 and §2). Readers record a problem in the document when
/// a value cannot be what the contract says and give a value that must not be used.
namespace esente::soap {

/// Appends `<name>text</name>`; characters that no XML text may hold are replaced, and beyond 1000 bytes nothing is written.
void write_text(XmlOut& parent, const char* name, const std::string& text);
/// The same, nothing for an empty text.
void write_text_if_any(XmlOut& parent, const char* name, const std::string& text);
/// `assistito`.
void write_patient(XmlOut& parent, const core::PatientId& patient, const std::string& card_number);
/// `provaCarta`; nothing where there is no evidence.
void write_card(XmlOut& parent, const std::optional<core::CardEvidence>& card);

/// A day, `yyyy-MM-dd` or `yyyyMMdd`; none where the element is absent or empty.
[[nodiscard]] std::optional<core::Date> read_day(const formats::XmlElement& parent, std::string_view name);
/// The last day of something: none also for year 3000 and later, which means unlimited.
[[nodiscard]] std::optional<core::Date> read_last_day(const formats::XmlElement& parent, std::string_view name);
/// A time, mandatory.
[[nodiscard]] std::optional<core::Instant> read_time(const formats::XmlElement& parent, std::string_view name);
/// An exemption code, mandatory, in canonical spelling.
[[nodiscard]] std::optional<core::ExemptionCode> read_code(const formats::XmlElement& parent, std::string_view name);
/// `regioneAssistenza`: three digits; empty for anything else, since a region we cannot name is unknown.
[[nodiscard]] std::string read_region(const formats::XmlElement& parent);
/// `esitoNegativo` (contract §5).
[[nodiscard]] core::DomainError read_domain_error(const formats::XmlElement& refusal);

} // namespace esente::soap
