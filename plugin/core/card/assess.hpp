#pragma once

#include "core/card/certificate_view.hpp"
#include "core/card/personal_data.hpp"
#include "core/identity.hpp"
#include "core/result.hpp"
#include "core/settings.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace esente::core::card {

/// The certificate found on the card, seen through the trust folder.
struct Evidence {
    CertificateView view;
    std::vector<std::string> accepted_hashes; ///< Base64 SHA-1 of the forms of hash_inputs
    std::string sha256_hex;                   ///< of the DER
    Revocation revocation = Revocation::unknown;
};

/// What a card is worth: identity, assurance and warnings (product rules §2). CARD_DATA when the card id is not 16 digits,
/// CARD_NOT_HEALTH when it begins with 7, CARD_OPERATOR with 8 or 9, CARD_TEST for a test card or a test CA in production.
[[nodiscard]] Result<Identity> assess(const PersonalData& data, std::span<const std::uint8_t> card_id,
                                      const std::optional<Evidence>& evidence, Instant now, Environment environment);

} // namespace esente::core::card
