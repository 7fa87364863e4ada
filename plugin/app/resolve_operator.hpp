#pragma once

#include "core/operator.hpp"
#include "core/prescription.hpp"
#include "core/settings.hpp"

#include <optional>

namespace esente::app {

/// Whoever the host named for this session, else the settings' operator; marked with where it came from.
[[nodiscard]] core::Operator resolve_operator(const std::optional<core::Operator>& caller, const core::Settings& settings);

/// The same for a draft: when its `cfMedico2` is the operator, its `cfMedico1` is the doctor being substituted, whatever the settings say.
[[nodiscard]] core::Operator resolve_operator(const std::optional<core::Operator>& caller, const core::Settings& settings,
                                              const core::Prescription& draft);

} // namespace esente::app
