#pragma once

#include "core/prescription.hpp"
#include "formats/xml_fields.hpp"

#include <span>

namespace esente::formats {

/// The elements of InvioPrescrittoRichiesta and where each goes, in the order of the schema.
[[nodiscard]] std::span<const XmlField<core::Prescription>> message_fields() noexcept;

/// The elements of DettaglioPrescrizione, likewise.
[[nodiscard]] std::span<const XmlField<core::PrescriptionLine>> line_fields() noexcept;

/// An element without a field where it stands: refused if it is a misspelt or misplaced one of ours, else passed over.
void pass_over(const XmlElement& element);

} // namespace esente::formats
