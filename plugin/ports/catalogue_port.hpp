#pragma once

#include "core/catalogue.hpp"
#include "core/result.hpp"

#include <string>
#include <string_view>

namespace esente::ports {

/// A catalogue as it came, not yet believed.
struct CatalogueFile {
    std::string content;
    std::string signature; ///< detached, as it came
};

/// Where editions come from and what their bytes say. Workers only.
class CataloguePort {
public:
    virtual ~CataloguePort() = default;
    /// The file and the signature that the settings name. CATALOGUE_INVALID, with the setting as its key, when one cannot be read.
    virtual core::Result<CatalogueFile> configured() = 0;
    /// The bytes as a catalogue; CATALOGUE_INVALID with line, column and element otherwise. Touches memory only.
    virtual core::Result<core::Catalogue> read(std::string_view content) = 0;
};

} // namespace esente::ports
