#pragma once

#include "core/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace esente::core::card {

/// What an X.509 certificate says of itself and whether the configured trust folder vouches for it.
struct CertificateView {
    bool readable = false; ///< false: not DER X.509; nothing else is meaningful then
    bool chain_trusted =
        false; ///< a path to a self-signed certificate of the folder, every link valid at the instant, the leaf's dates apart
    bool test_authority = false; ///< the anchor's subject marks it as a test CA
    std::string common_name;     ///< subject CN, UTF-8
    std::optional<Instant> not_before;
    std::optional<Instant> not_after;
    std::vector<std::string> policies;  ///< OIDs in dotted form
    bool client_authentication = false; ///< extended key usage 1.3.6.1.5.5.7.3.2 present
    unsigned key_bits = 0;
    bool weak = false; ///< RSA below 1024 bits, MD5, or another key no CNS profile allows
};

} // namespace esente::core::card
