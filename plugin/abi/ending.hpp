#pragma once

#include "core/error.hpp"

#include <esente/esente.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace esente::abi {

/// How a call of the C interface ended, before it is written into the host's esente_error.
struct Ending {
    esente_status status = ESENTE_OK;
    std::optional<core::Fault> fault{}; ///< with ESENTE_E_FAILED only
    std::int32_t native = 0;
    std::string detail{};
    core::Location at{};
};

/// The host passed something that is not allowed; `key` names the member or parameter.
[[nodiscard]] inline Ending mistake(std::string key, std::string detail) {
    return {.status = ESENTE_E_ARGUMENT, .fault = {}, .native = 0, .detail = std::move(detail), .at = {0, 0, std::move(key)}};
}

/// The handle has no such thing to give.
[[nodiscard]] inline Ending out_of_place(std::string detail) {
    return {.status = ESENTE_E_STATE, .fault = {}, .native = 0, .detail = std::move(detail), .at = {}};
}

/// An expected failure.
[[nodiscard]] inline Ending failed(core::Error error) {
    return {.status = ESENTE_E_FAILED,
            .fault = error.fault,
            .native = error.native,
            .detail = std::move(error.detail),
            .at = std::move(error.at)};
}

/// The C value of a fault: zero is "none", so the values are one above those of the core.
[[nodiscard]] constexpr esente_fault fault_number(core::Fault fault) noexcept { return static_cast<esente_fault>(fault) + 1; }
/// The fault behind a C value; none for ESENTE_FAULT_NONE and values unknown to this library.
[[nodiscard]] constexpr std::optional<core::Fault> fault_of(esente_fault number) noexcept {
    const bool known = number > ESENTE_FAULT_NONE && number <= static_cast<esente_fault>(core::fault_count);
    return known ? std::optional{static_cast<core::Fault>(number - 1)} : std::nullopt;
}

static_assert(fault_number(core::Fault::defect) == ESENTE_FAULT_DEFECT);
static_assert(fault_number(core::Fault::settings) == ESENTE_FAULT_SETTINGS);
static_assert(fault_number(core::Fault::pcsc_absent) == ESENTE_FAULT_PCSC_ABSENT);
static_assert(fault_number(core::Fault::card_data) == ESENTE_FAULT_CARD_DATA);
static_assert(fault_number(core::Fault::consult_not_allowed) == ESENTE_FAULT_CONSULT_NOT_ALLOWED);
static_assert(fault_number(core::Fault::service_refused) == ESENTE_FAULT_SERVICE_REFUSED);
static_assert(fault_number(core::Fault::catalogue_invalid) == ESENTE_FAULT_CATALOGUE_INVALID);
static_assert(core::fault_count == ESENTE_FAULT_CATALOGUE_INVALID);

} // namespace esente::abi
