#pragma once

#include "core/card/certificate_view.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace esente::ports {

/// Judges card certificates and computes the digests card data are compared with. Any thread; touches memory only.
class TrustPort {
public:
    virtual ~TrustPort() = default;
    [[nodiscard]] virtual core::card::CertificateView inspect(std::span<const std::uint8_t> der, core::Instant at) const = 0;
    /// Base64 of SHA-1, the form in the CN of a CNS certificate (Linee guida CNS 3.0, app. 2).
    [[nodiscard]] virtual std::string sha1_base64(std::span<const std::uint8_t> data) const = 0;
    [[nodiscard]] virtual std::string sha256_hex(std::span<const std::uint8_t> data) const = 0;
};

} // namespace esente::ports
