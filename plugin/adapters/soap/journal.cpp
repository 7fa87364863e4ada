#include "adapters/soap/journal.hpp"

namespace esente::soap {

Journal::Journal(ports::ClockPort& clock, ports::LogPort& log, core::Instant certificate_ends)
    : clock_{&clock}, log_{&log}, certificate_ends_{certificate_ends} {}

void Journal::ended(const std::string& message_id, std::chrono::milliseconds took, const core::Error* error) {
    const std::lock_guard lock{mutex_};
    if (error == nullptr || error->fault != core::Fault::cancelled) {
        calls_.add(took);
    }
    if (log_ != nullptr) {
        const std::string outcome{error == nullptr ? "OK" : core::fault_name(error->fault)};
        log_->write(error == nullptr ? ports::LogLevel::info : ports::LogLevel::warning,
                    "service call " + message_id + " " + outcome + " " + std::to_string(took.count()) + " ms");
    }
}

void Journal::replied(std::optional<core::Instant> theirs) {
    const std::lock_guard lock{mutex_};
    if (clock_ == nullptr) {
        return;
    }
    last_success_ = clock_->now();
    if (theirs) {
        clock_skew_ = std::chrono::duration_cast<std::chrono::seconds>(*last_success_ - *theirs);
    }
}

ports::ServiceHealth Journal::health() const {
    const std::lock_guard lock{mutex_};
    ports::ServiceHealth health{
        .last_success = last_success_, .p95 = calls_.p95(), .client_certificate_days = {}, .clock_skew = clock_skew_};
    if (clock_ != nullptr) {
        const auto left = std::chrono::floor<std::chrono::days>(certificate_ends_ - clock_->now());
        health.client_certificate_days = static_cast<std::int32_t>(left.count());
    }
    return health;
}

void Journal::close() {
    const std::lock_guard lock{mutex_};
    clock_ = nullptr;
    log_ = nullptr;
}

} // namespace esente::soap
