#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace esente::core {

/// Why something expected did not happen. The names are permanent: hosts and the command line print them as `status`.
enum class Fault : std::uint8_t {
    defect,
    usage,
    settings,
    abi,
    store,
    cancelled,
    timeout,
    pcsc_absent,
    reader_absent,
    card_absent,
    card_ambiguous,
    card_mute,
    card_removed,
    card_busy,
    card_not_cns,
    card_cie,
    card_not_health,
    card_operator,
    card_test,
    card_blank,
    card_data,
    consult_not_allowed,
    care_refused,
    patient_unknown,
    patient_deceased,
    patient_superseded,
    quota,
    service_unreachable,
    service_tls,
    service_http,
    service_malformed,
    service_fault,
    service_refused,
    prescription_invalid,
    certificate_invalid,
    catalogue_invalid,
};

/// Number of faults, for tables and for tests that visit every one.
inline constexpr std::size_t fault_count = static_cast<std::size_t>(Fault::catalogue_invalid) + 1;

/// The permanent name, upper case ASCII, e.g. `CARD_MUTE`.
[[nodiscard]] std::string_view fault_name(Fault fault) noexcept;

/// Where a text a person wrote is wrong. Lines and columns count from 1 in bytes; 0 means unknown.
struct Location {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string key; ///< dotted path of the setting, or the element or field name
};

/// An expected failure. Holds no codice fiscale, name, exemption, PIN or payload, ever.
struct Error {
    Fault fault = Fault::defect;
    std::int32_t native = 0; ///< PC/SC code, SW1SW2, HTTP status or SQLite code; 0 if none
    std::string detail;      ///< English, one line, for the technician
    Location at;             ///< set for prescription, certificate, catalogue and settings only
};

[[nodiscard]] inline Error failure(Fault fault, std::string detail, std::int32_t native = 0) {
    return Error{fault, native, std::move(detail), {}};
}

} // namespace esente::core
