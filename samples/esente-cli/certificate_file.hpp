#pragma once

#include <esente/esente.h>

#include <cstdint>
#include <map>
#include <string>

namespace cli {

/// A paper certificate as typed: {code, holder, issued, expires, issuer, number, seen_by, seen_on}, a flat JSON object.
struct CertificateFile {
    std::string code{};
    std::string holder{};
    std::int32_t issued = 0;
    std::int32_t expires = 0;
    std::string issuer{};
    std::string number{};
    std::string seen_by{};
    std::int32_t seen_on = 0;
    std::map<std::string, std::size_t, std::less<>> places{}; ///< where each value begins
    std::string text{};                                       ///< the file, for naming places

    /// The same for the library; borrows the texts.
    [[nodiscard]] esente_certificate to_c() const;
};

/// Throws Failure (CERTIFICATE_INVALID) with line, column and key.
[[nodiscard]] CertificateFile read_certificate(const std::string& text);

/// Throws Failure (CERTIFICATE_INVALID) if this host mistake is about a member of the certificate.
void blame_certificate(const CertificateFile& file, const esente_error& error);

} // namespace cli
