#pragma once

#include "core/catalogue.hpp"
#include "core/result.hpp"

#include <string_view>

namespace esente::formats {

/// Reads a catalogue (schemas/exemptions/catalogue.xsd). CATALOGUE_INVALID with line, column and element otherwise.
[[nodiscard]] core::Result<core::Catalogue> read_catalogue(std::string_view xml);

/// The catalogue the library was built with.
[[nodiscard]] core::Result<core::Catalogue> embedded_catalogue();

} // namespace esente::formats
