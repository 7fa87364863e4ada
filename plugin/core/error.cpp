#include "core/error.hpp"

#include <array>

namespace esente::core {
namespace {

constexpr std::array<std::string_view, fault_count> names{
    "DEFECT",
    "USAGE",
    "SETTINGS",
    "ABI",
    "STORE",
    "CANCELLED",
    "TIMEOUT",
    "PCSC_ABSENT",
    "READER_ABSENT",
    "CARD_ABSENT",
    "CARD_AMBIGUOUS",
    "CARD_MUTE",
    "CARD_REMOVED",
    "CARD_BUSY",
    "CARD_NOT_CNS",
    "CARD_CIE",
    "CARD_NOT_HEALTH",
    "CARD_OPERATOR",
    "CARD_TEST",
    "CARD_BLANK",
    "CARD_DATA",
    "CONSULT_NOT_ALLOWED",
    "CARE_REFUSED",
    "PATIENT_UNKNOWN",
    "PATIENT_DECEASED",
    "PATIENT_SUPERSEDED",
    "QUOTA",
    "SERVICE_UNREACHABLE",
    "SERVICE_TLS",
    "SERVICE_HTTP",
    "SERVICE_MALFORMED",
    "SERVICE_FAULT",
    "SERVICE_REFUSED",
    "PRESCRIPTION_INVALID",
    "CERTIFICATE_INVALID",
    "CATALOGUE_INVALID",
};

} // namespace

std::string_view fault_name(Fault fault) noexcept {
    const auto index = static_cast<std::size_t>(fault);
    return index < names.size() ? names[index] : names[0];
}

} // namespace esente::core
