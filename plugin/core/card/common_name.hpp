#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace esente::core::card {

/// The subject CN of a CNS authentication certificate: `codice fiscale/ID_Carta.Base64(SHA-1)` (Linee guida CNS 3.0, app. 2).
struct CommonName {
    std::string codice_fiscale;
    std::string card_id;
    std::string hash; ///< Base64; empty when there is none
};

/// Empty when there is no slash. The parts are not judged.
[[nodiscard]] std::optional<CommonName> parse_common_name(std::string_view text);

} // namespace esente::core::card
