#pragma once

#include "core/result.hpp"
#include "ports/trust_port.hpp"

#include <memory>
#include <string>

namespace esente::trust {

/// Trust in card certificates as the files of a folder give it: every .pem .crt .cer .der, PEM bundles included, whatever its name;
/// self-signed ones are anchors, others intermediates. The files are read now and never again. An empty path trusts nothing.
/// SETTINGS, naming folder or file, for a folder that is not there and for a file of that kind that holds anything but certificates:
/// a trust list that is silently shorter than its owner thinks helps nobody.
[[nodiscard]] core::Result<std::unique_ptr<ports::TrustPort>> make_card_trust(const std::string& trust_dir);

} // namespace esente::trust
