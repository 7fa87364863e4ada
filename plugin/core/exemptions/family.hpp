#pragma once

#include "core/catalogue.hpp"
#include "core/exemption_code.hpp"

namespace esente::core::exemptions {

/// The first family in force on the day whose form the code has; null where there is none. Lives as long as the catalogue.
[[nodiscard]] const CodeFamily* family_of(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept;

/// A row applies from its first day to its last, both included; an absent day limits nothing.
template <class Row> [[nodiscard]] bool in_force(const Row& row, Date day) noexcept {
    return (!row.valid_from || *row.valid_from <= day) && (!row.valid_to || day <= *row.valid_to);
}

/// Text that fits no family but might be a code newer than the catalogue: 2 to 10 letters and digits.
[[nodiscard]] bool may_be_newer_code(const ExemptionCode& code) noexcept;

} // namespace esente::core::exemptions
