#pragma once

#include "core/settings.hpp"

#include <cstdint>
#include <string_view>

namespace esente::core::messages {

/// What the look at the station's health may find that is no failure of a call.
enum class HealthNote : std::uint8_t {
    clock_skewed,
    certificate_expiring,
    certificate_expired,
    service_maintenance,
    service_degraded,
    catalogue_outdated,
    catalogue_refused,
};
inline constexpr std::size_t health_note_count = static_cast<std::size_t>(HealthNote::catalogue_refused) + 1;

/// What is the matter and what to do.
[[nodiscard]] std::string_view health_text(HealthNote note, Language language) noexcept;

} // namespace esente::core::messages
