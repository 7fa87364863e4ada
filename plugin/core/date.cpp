#include "core/date.hpp"

#include "core/rome_time.hpp"

#include <array>
#include <cstdio>

namespace esente::core {
namespace {

using std::chrono::year_month_day;

/// Exactly `count` decimal digits at `at`; -1 if one is something else.
int digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<Date> from_parts(int year, int month, int day) noexcept {
    if (year < 0 || month < 0 || day < 0) {
        return std::nullopt;
    }
    return Date::from_ymd(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

/// Minutes east of UTC; empty for text that is no offset.
std::optional<std::chrono::minutes> offset_from(std::string_view text) noexcept {
    if (text == "Z") {
        return std::chrono::minutes{0};
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    const std::chrono::minutes east{hours * 60 + minutes};
    return text[0] == '-' ? -east : east;
}

} // namespace

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day) noexcept {
    const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (year < 1 || year > 9999 || !ymd.ok()) {
        return std::nullopt;
    }
    return Date{ymd};
}

std::optional<Date> Date::from_iso(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    return from_parts(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

std::optional<Date> Date::from_compact(std::string_view text) noexcept {
    if (text.size() != 8) {
        return std::nullopt;
    }
    return from_parts(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2));
}

std::optional<Date> Date::from_card(std::string_view text) noexcept {
    if (text.size() != 8) {
        return std::nullopt;
    }
    return from_parts(digits(text, 4, 4), digits(text, 2, 2), digits(text, 0, 2));
}

std::optional<Date> Date::from_number(std::int32_t yyyymmdd) noexcept {
    if (yyyymmdd <= 0) {
        return std::nullopt;
    }
    return from_parts(yyyymmdd / 10'000, yyyymmdd / 100 % 100, yyyymmdd % 100);
}

int Date::year() const noexcept { return static_cast<int>(ymd_.year()); }
unsigned Date::month() const noexcept { return static_cast<unsigned>(ymd_.month()); }
unsigned Date::day() const noexcept { return static_cast<unsigned>(ymd_.day()); }

std::string Date::iso() const {
    std::array<char, 16> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year() % 10'000, month() % 100, day() % 100);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::int32_t Date::number() const noexcept { return year() * 10'000 + static_cast<std::int32_t>(month() * 100 + day()); }

Date Date::plus_days(int days) const noexcept { return Date{year_month_day{std::chrono::sys_days{ymd_} + std::chrono::days{days}}}; }

int Date::days_until(Date other) const noexcept {
    return static_cast<int>((std::chrono::sys_days{other.ymd_} - std::chrono::sys_days{ymd_}).count());
}

int Date::age_on(Date day) const noexcept {
    const bool before_birthday = day.month() < month() || (day.month() == month() && day.day() < this->day());
    return day.year() - year() - (before_birthday ? 1 : 0);
}

Date civil_day_in_rome(Instant instant) noexcept {
    const year_month_day ymd{std::chrono::floor<std::chrono::days>(instant + rome_offset(instant))};
    return *Date::from_ymd(static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::optional<Instant> instant_from_iso(std::string_view text) noexcept {
    if (text.size() < 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
        return std::nullopt;
    }
    const auto day = Date::from_iso(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
        return std::nullopt;
    }
    std::string_view rest = text.substr(19);
    if (!rest.empty() && rest.front() == '.') {
        const auto end = rest.find_first_not_of("0123456789", 1);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
    }
    const std::chrono::sys_days midnight{
        year_month_day{std::chrono::year{day->year()}, std::chrono::month{day->month()}, std::chrono::day{day->day()}}};
    const Instant wall = midnight + std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
    if (rest.empty()) {
        return wall - rome_offset(wall - std::chrono::hours{1});
    }
    const auto east = offset_from(rest);
    return east ? std::optional<Instant>{wall - *east} : std::nullopt;
}

std::string iso_utc(Instant instant) {
    const auto midnight = std::chrono::floor<std::chrono::days>(instant);
    const year_month_day ymd{midnight};
    const std::chrono::hh_mm_ss time{instant - midnight};
    std::array<char, 40> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(ymd.year()),
                                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
                                     static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                     static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace esente::core
