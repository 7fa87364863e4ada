#pragma once

#include "json_writer.hpp"
#include "plugin.hpp"

namespace cli {

[[nodiscard]] esente_version library_version(const Plugin& plugin);
/// `0.1` of the number the library gives.
[[nodiscard]] std::string abi_text(std::uint32_t abi);
/// The keys `library` and `abi`.
void write_library(JsonWriter& json, const esente_version& version);
/// The key `catalogue`, left open for more.
JsonWriter& begin_catalogue(JsonWriter& json, const char* version, const char* digest);

} // namespace cli
