#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace esente::trust {

/// A certificate (RFC 5280 §4.1) taken apart so that OpenSSL, which does not wipe what it frees, never sees whom it names.
struct NamelessCertificate {
    std::vector<std::uint8_t> der;             ///< the same bytes, the values of its subject overwritten
    std::span<const std::uint8_t> signed_part; ///< its TBSCertificate as it was signed, within the bytes it was made from
    std::string common_name;                   ///< UTF-8; empty when the subject has none, or two: that is nobody's
};

/// Empty for what is no certificate in DER of definite lengths.
[[nodiscard]] std::optional<NamelessCertificate> without_name(std::span<const std::uint8_t> der);

} // namespace esente::trust
