#include "core/rome_time.hpp"

namespace esente::core {
namespace {

/// The instant summer time changes in this month (March begins, October ends): its last Sunday at 01:00 UTC.
Instant change_of_time(std::chrono::year year, std::chrono::month month) noexcept {
    const std::chrono::weekday_last last_sunday{std::chrono::Sunday};
    return std::chrono::sys_days{std::chrono::year_month_weekday_last{year, month, last_sunday}} + std::chrono::hours{1};
}

} // namespace

std::chrono::hours rome_offset(Instant instant) noexcept {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(instant)};
    const bool summer =
        instant >= change_of_time(day.year(), std::chrono::March) && instant < change_of_time(day.year(), std::chrono::October);
    return std::chrono::hours{summer ? 2 : 1};
}

std::string iso_rome(Instant instant) {
    const auto offset = rome_offset(instant);
    return iso_utc(instant + offset).substr(0, 19) + (offset == std::chrono::hours{2} ? "+02:00" : "+01:00");
}

} // namespace esente::core
