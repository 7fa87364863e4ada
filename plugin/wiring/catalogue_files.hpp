#pragma once

#include "core/settings.hpp"
#include "ports/catalogue_port.hpp"

#include <memory>

namespace esente::wiring {

/// The files that the settings name, read when asked. Without `catalogue.signature` the signature is the file's name with `.p7s` behind it.
[[nodiscard]] std::unique_ptr<ports::CataloguePort> make_catalogue_files(core::Settings::Catalogue places);

} // namespace esente::wiring
