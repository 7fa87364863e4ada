#pragma once

#include <esente/esente.h>

#include <cstdint>
#include <vector>

namespace cli {

/// The permanent words of the JSON for the constants of the contract; unknown values read as the weakest.
[[nodiscard]] const char* decision_name(esente_decision decision) noexcept;
[[nodiscard]] const char* mode_name(esente_mode mode) noexcept;
[[nodiscard]] const char* assurance_name(esente_assurance assurance) noexcept;
[[nodiscard]] const char* revocation_name(std::int32_t revocation) noexcept;
[[nodiscard]] std::vector<const char*> card_warnings(std::uint32_t bits);

} // namespace cli
