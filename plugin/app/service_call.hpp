#pragma once

#include "app/station.hpp"
#include "core/operator.hpp"
#include "core/registry.hpp"

#include <stop_token>

namespace esente::app {

/// The bound of everything one job asks of the service (setting `service.timeout_ms`).
[[nodiscard]] ports::Bound service_bound(const Station& station, const std::stop_token& stop);

/// A new call with an idempotency key of its own.
[[nodiscard]] ports::ServiceCall new_call(const Station& station, const core::Operator& caller, const ports::Bound& bound);

/// What a consult that the service declined ends with (contract §5). The detail names the code, never the text or value of the service.
[[nodiscard]] core::Error consult_error(const core::DomainError& declined);

} // namespace esente::app
