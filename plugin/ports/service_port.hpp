#pragma once

#include "core/operator.hpp"
#include "core/registry.hpp"
#include "core/result.hpp"
#include "ports/bound.hpp"

#include <chrono>
#include <cstdint>
#include <future>
#include <optional>
#include <string>

namespace esente::ports {

/// Who calls, under which idempotency key, for how long.
struct ServiceCall {
    core::Operator caller;
    std::string message_id; ///< UUID; a retry carries the same one
    Bound bound;            ///< bounds the whole call, retries included
};

/// The last things seen of the service by this engine.
struct ServiceHealth {
    std::optional<core::Instant> last_success;
    std::optional<std::chrono::milliseconds> p95;        ///< over the last 100 calls
    std::optional<std::int32_t> client_certificate_days; ///< until our certificate ends; negative when it has
    std::optional<std::chrono::seconds> clock_skew;      ///< ours minus theirs
};

/// What the backend behind the port can do.
struct ServiceAbilities {
    bool consult = true;
    bool verify = true;
};

/// The regional exemption service. Each call starts at once and returns a future that is ready by the bound's deadline,
/// or as soon as its stop is requested, at the latest a few milliseconds after, whatever the network does.
/// Failures: SERVICE_UNREACHABLE, SERVICE_TLS, SERVICE_HTTP, SERVICE_MALFORMED, SERVICE_FAULT, TIMEOUT, CANCELLED, USAGE (role).
/// A domain error is an answer, not a failure.
class ServicePort {
public:
    virtual ~ServicePort() = default;
    [[nodiscard]] virtual ServiceAbilities abilities() const noexcept = 0;
    virtual std::future<core::Result<core::VerifyReply>> verify(core::VerifyRequest request, ServiceCall call) = 0;
    virtual std::future<core::Result<core::ConsultReply>> consult(core::ConsultRequest request, ServiceCall call) = 0;
    virtual std::future<core::Result<core::StatusReply>> status(ServiceCall call) = 0;
    [[nodiscard]] virtual ServiceHealth health() const = 0;
};

} // namespace esente::ports
