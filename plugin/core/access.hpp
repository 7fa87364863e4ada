#pragma once

#include "core/identity.hpp"
#include "core/prescription.hpp"
#include "core/registry.hpp"

#include <cstdint>

namespace esente::core {

/// Who may list a patient's exemptions: a card at or above `consult_from`, or a care relationship; never paper.
[[nodiscard]] bool may_consult(const Identity& identity, Assurance consult_from) noexcept;

/// The capacity in which one code is put to the registry. A card below `consult_from` counts as paper.
[[nodiscard]] AccessContext verify_context(const Identity& identity, Assurance consult_from, bool has_certificate) noexcept;

/// True when the question falls under the paper limits: paper, or a card below `consult_from`.
[[nodiscard]] bool paper_limits_apply(const Identity& identity, Assurance consult_from) noexcept;

/// More than three different codes for one patient by one operator in a day need a typed reason; more than six are refused.
inline constexpr std::uint32_t paper_codes_free = 3;
inline constexpr std::uint32_t paper_codes_with_reason = 6;
/// How many different codes may be asked in all.
[[nodiscard]] std::uint32_t paper_code_limit(bool has_reason) noexcept;

/// Evidence that a card was read, for the service; only for a card at or above `consult_from`.
[[nodiscard]] std::optional<CardEvidence> card_evidence(const Identity& identity, Assurance consult_from);

} // namespace esente::core
