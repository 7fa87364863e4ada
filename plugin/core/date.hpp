#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace esente::core {

/// A point in time, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A civil day of the Gregorian calendar, years 1 to 9999, valid by construction.
class Date {
public:
    [[nodiscard]] static std::optional<Date> from_ymd(int year, unsigned month, unsigned day) noexcept;
    /// `yyyy-MM-dd`, exactly ten characters.
    [[nodiscard]] static std::optional<Date> from_iso(std::string_view text) noexcept;
    /// `yyyyMMdd`, as some SISS services and the C interface write dates.
    [[nodiscard]] static std::optional<Date> from_compact(std::string_view text) noexcept;
    /// `ddMMyyyy` (GGMMAAAA), as the TS-CNS writes dates.
    [[nodiscard]] static std::optional<Date> from_card(std::string_view text) noexcept;
    /// YYYYMMDD as a number, as the C interface passes dates.
    [[nodiscard]] static std::optional<Date> from_number(std::int32_t yyyymmdd) noexcept;

    [[nodiscard]] int year() const noexcept;
    [[nodiscard]] unsigned month() const noexcept;
    [[nodiscard]] unsigned day() const noexcept;
    [[nodiscard]] std::string iso() const;
    [[nodiscard]] std::int32_t number() const noexcept;
    [[nodiscard]] Date plus_days(int days) const noexcept;
    /// Whole days from this day to the other; negative when the other is earlier.
    [[nodiscard]] int days_until(Date other) const noexcept;
    /// Completed years of someone born on this day. Born on 29 February: the birthday is 1 March in common years.
    [[nodiscard]] int age_on(Date day) const noexcept;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 mistakes the generated comparison with zero
    friend constexpr auto operator<=>(Date, Date) noexcept = default;

private:
    constexpr explicit Date(std::chrono::year_month_day ymd) noexcept : ymd_{ymd} {}
    std::chrono::year_month_day ymd_;
};

/// The civil day in Europe/Rome at an instant, whatever the zone of the machine.
/// Summer time as in Directive 2000/84/EC: from the last Sunday of March to the last of October, 01:00 UTC.
[[nodiscard]] Date civil_day_in_rome(Instant instant) noexcept;

/// `yyyy-MM-dd'T'HH:mm:ss` with an offset (`Z`, `+01:00`); without one the time is Europe/Rome.
[[nodiscard]] std::optional<Instant> instant_from_iso(std::string_view text) noexcept;

/// `yyyy-MM-dd'T'HH:mm:ss.SSSZ`.
[[nodiscard]] std::string iso_utc(Instant instant);

} // namespace esente::core
