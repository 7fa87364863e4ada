#pragma once

#include "core/durations.hpp"
#include "core/error.hpp"
#include "ports/clock_port.hpp"
#include "ports/log_port.hpp"
#include "ports/service_port.hpp"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

namespace esente::soap {

/// What was seen of the service: the figures of `health` and one log line a call, with its message id, outcome and duration and nothing
/// else. Silent once closed, since a thread left in a name look-up may come back after the host's clock and log are gone. Any thread.
class Journal {
public:
    Journal(ports::ClockPort& clock, ports::LogPort& log, core::Instant certificate_ends);

    /// A call ended; `error` is null for a reply.
    void ended(const std::string& message_id, std::chrono::milliseconds took, const core::Error* error);
    /// A reply came, written by the service at `theirs`.
    void replied(std::optional<core::Instant> theirs);
    [[nodiscard]] ports::ServiceHealth health() const;
    /// Neither clock nor log is touched from now on.
    void close();

private:
    mutable std::mutex mutex_;
    ports::ClockPort* clock_;
    ports::LogPort* log_;
    const core::Instant certificate_ends_;
    core::Durations calls_;
    std::optional<core::Instant> last_success_;
    std::optional<std::chrono::seconds> clock_skew_;
};

} // namespace esente::soap
