#pragma once

#include "json_writer.hpp"
#include "plugin.hpp"

#include <esente/esente.h>

#include <string>
#include <vector>

namespace cli {

using Catalogue = Owned<esente_catalogue>;

/// Bytes of the longest catalogue the library reads.
inline constexpr std::size_t longest_catalogue = 16'777'216;

/// Throws Failure (CATALOGUE_INVALID) with line, column and key.
[[nodiscard]] Catalogue read_catalogue(const Plugin& plugin, const std::string& content);
[[nodiscard]] esente_edition describe(const Plugin& plugin, const esente_catalogue* catalogue);
/// The keys `version`, `serial`, `digest`, `best_before`, into an open object.
void write_edition(JsonWriter& json, const esente_edition& edition);

/// Italian text of `catalogue show`, `verify` and `diff`. Texts of the file are made harmless.
[[nodiscard]] std::string human_code(const esente_code& code);
[[nodiscard]] std::string human_edition(const esente_edition& edition);
[[nodiscard]] std::string human_difference(const esente_difference& one);

} // namespace cli
