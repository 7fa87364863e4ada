#pragma once

#include "core/scan/scan.hpp"

/// The magnetic stripe of a health card. Its layout has no official source at hand; what stands here is inferred from published readings:
/// track 1
/// `%` codice fiscale, surname, two blanks, given names `?`; track 2 `;` card number `?`, perhaps padded with blanks; track 3 empty.
namespace esente::core::scan {

/// The text, as sent and in upper case, begins with the start sentinel of a track.
[[nodiscard]] bool is_stripe(std::string_view text) noexcept;

/// All tracks in any order. A track that is blank or that the reader could not read (`E`, as readers that type write it; inferred) is
/// passed over as long as another one is good; a track that holds anything else wrong spoils the reading. Names are kept only where two
/// blanks part them.
[[nodiscard]] Scan read_stripe(std::string_view text);

} // namespace esente::core::scan
