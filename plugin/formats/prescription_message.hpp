#pragma once

#include "core/prescription.hpp"
#include "core/result.hpp"

#include <string_view>

namespace esente::formats {

/// Reads the national message InvioPrescrittoRichiesta (MEF, schema version 1.2, specification of 5-12-2024) before its fields are
/// encrypted. Elements are found by local name, namespaces as published or none, in any order; UTF-8 and ISO-8859-1; at most 1 MB and 99
/// lines.
///
/// Held to what the schema fixes: mandatory elements, no element twice, lengths in characters, one digit in `quantita` and `numsedute`; and
/// to what a value must be to be read: a civil day, F or P, 0 or 1, three digits of a region. Value sets that only the national system uses
/// (tipoRic, classePriorita, tipoVisita …) are kept as written: they grow, and a check must not stop for that. Two differences from the
/// schema: `pinCode` may be missing, since nobody needs to show us a PIN, and is never read; `cfMedico1` and `dataCompilazione` may not be
/// empty. An element the schema does not know is passed over, since the schema has grown before and will again, unless it is one of
/// its names in other letter case or in the wrong place: a claim must not vanish for a misspelling.
///
/// PRESCRIPTION_INVALID with line, column and element otherwise; nothing of the message's content stands in the error.
[[nodiscard]] core::Result<core::Prescription> read_prescription_message(std::string_view bytes);

} // namespace esente::formats
