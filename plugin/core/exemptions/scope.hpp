#pragma once

#include "core/catalogue.hpp"

namespace esente::core::exemptions {

/// On the day, both ends included; an absent day limits nothing.
[[nodiscard]] inline bool in_force(const Validity& validity, Date day) noexcept {
    return (!validity.from || *validity.from <= day) && (!validity.to || day <= *validity.to);
}

/// What a scope is held against.
struct Subject {
    const ExemptionCode* code = nullptr; ///< canonical; null without a claim
    const CodeFamily* family = nullptr;  ///< of the code; null when none has its form
    PrescriptionType type = PrescriptionType::specialist;
    std::string_view region; ///< of the station
    Date day;
};

/// True when every member of the scope that limits something fits. A scope that names codes or families never fits without a claim.
[[nodiscard]] bool applies(const Scope& scope, const Subject& subject) noexcept;

} // namespace esente::core::exemptions
