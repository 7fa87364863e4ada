#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace esente::core {

/// Who said who the operator is: the host for this session, or the settings of a single-user station.
enum class OperatorOrigin : std::uint8_t { settings, host };

/// The person at the keyboard, as the service must know them. The header alone proves nothing to the service.
struct Operator {
    std::string codice_fiscale; ///< 16 characters
    std::string role;           ///< a prescriber's letter (A C D F G H P T U Z X) or SPORTELLO
    std::string organisation;   ///< codiceAzienda
    std::string structure;      ///< codiceStruttura; empty if none
    std::string substituted;    ///< codice fiscale of the doctor being substituted (medicoTitolare); empty if none
    std::string credential;     ///< opaque to us; empty if none
    OperatorOrigin origin = OperatorOrigin::settings;
};

/// One of the letters the Region gives prescribers (CodeSystem DDC-TipoPrescrittore).
[[nodiscard]] bool is_prescriber_role(const std::string& role) noexcept;
/// A counter operator: `SPORTELLO`.
[[nodiscard]] bool is_counter_role(const std::string& role) noexcept;

} // namespace esente::core
