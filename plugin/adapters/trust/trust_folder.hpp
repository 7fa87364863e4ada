#pragma once

#include "adapters/trust/openssl_handles.hpp"
#include "core/result.hpp"

#include <string>

namespace esente::trust {

/// The certificates of a folder, sorted by what they are good for.
struct TrustFolder {
    Store anchors;       ///< self-signed
    Chain intermediates; ///< the others
};

/// See make_card_trust.
[[nodiscard]] core::Result<TrustFolder> load_trust_folder(const std::string& path);

} // namespace esente::trust
