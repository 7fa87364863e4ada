#pragma once

#include "core/catalogue.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace esente::core::exemptions {

/// One row of a catalogue as text: what it is about, and what it says of it, by the names of schemas/exemptions/catalogue.xsd.
struct RowText {
    std::string_view list; ///< families, codes, spellings, renumberings, coverages, seasons, prolongations or rules
    std::string row;       ///< e.g. `048`, `ESE-REVOCATA families=CHRONIC`; not unique: rows may differ in their days alone
    std::vector<std::pair<std::string_view, std::string>> fields; ///< the same names in the same order for every row of a list
};

/// Every row, list by list, each in the order that decides.
[[nodiscard]] std::vector<RowText> rows_as_text(const Catalogue& catalogue);

/// The words of the file, e.g. `not_admitted`, `registry`.
[[nodiscard]] const char* coverage_name(Coverage coverage) noexcept;
[[nodiscard]] const char* assertion_name(Assertion assertion) noexcept;

} // namespace esente::core::exemptions
