#pragma once

#include "core/catalogue.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <string_view>

namespace esente::formats {

/// Bytes of the longest catalogue that is read.
inline constexpr std::size_t longest_catalogue = 16'777'216;

/// Reads a catalogue (schemas/exemptions/catalogue.xsd). CATALOGUE_INVALID with line, column and element otherwise.
[[nodiscard]] core::Result<core::Catalogue> read_catalogue(std::string_view xml);

/// The catalogue the library was built with.
[[nodiscard]] core::Result<core::Catalogue> embedded_catalogue();

} // namespace esente::formats
