#pragma once

#include "core/result.hpp"
#include "core/settings.hpp"

#include <string>
#include <string_view>

namespace esente::formats {

/// Reads settings JSON (schemas/settings.schema.json); touches nothing but the text. Relative paths are made absolute against `base_dir`;
/// an empty workstation stays empty (the caller fills in the host name).
/// SETTINGS with line, column and dotted key for JSON mistakes, unknown keys, wrong types, missing mandatory keys, `http:`.
[[nodiscard]] core::Result<core::Settings> read_settings(std::string_view json, const std::string& base_dir);

} // namespace esente::formats
