#pragma once

#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace esente::ports {

/// What an X.509 certificate says of itself and whether the configured trust folder vouches for it.
struct CertificateView {
    bool readable = false;       ///< false: not DER X.509; nothing else is meaningful then
    bool chain_trusted = false;  ///< path to a self-signed certificate of the folder, every link valid at the instant, leaf dates apart
    bool test_authority = false; ///< the anchor's subject marks it as a test CA
    std::string common_name;     ///< subject CN, UTF-8
    std::optional<core::Instant> not_before;
    std::optional<core::Instant> not_after;
    std::vector<std::string> policies;  ///< OIDs in dotted form
    bool client_authentication = false; ///< extended key usage 1.3.6.1.5.5.7.3.2 present
    unsigned key_bits = 0;
    bool weak = false; ///< RSA below 1024 bits, MD5, or another key no CNS profile allows
};

/// Judges card certificates and computes the digests card data are compared with. Any thread; touches memory only.
class TrustPort {
public:
    virtual ~TrustPort() = default;
    [[nodiscard]] virtual CertificateView inspect(std::span<const std::uint8_t> der, core::Instant at) const = 0;
    /// Base64 of SHA-1, the form in the CN of a CNS certificate (Linee guida CNS 3.0, app. 2).
    [[nodiscard]] virtual std::string sha1_base64(std::span<const std::uint8_t> data) const = 0;
    [[nodiscard]] virtual std::string sha256_hex(std::span<const std::uint8_t> data) const = 0;
};

} // namespace esente::ports
