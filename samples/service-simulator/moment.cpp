#include "moment.hpp"

#include <cstdio>
#include <string>

namespace service_simulator {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

/// The last Sunday of a month, 01:00 UTC: when summer time begins and ends.
sys_seconds change(std::chrono::year year, std::chrono::month month) {
    return sys_days{year / month / std::chrono::Sunday[std::chrono::last]} + hours{1};
}

hours rome_offset(sys_seconds instant) {
    const auto year = std::chrono::year_month_day{floor<days>(instant)}.year();
    return instant >= change(year, std::chrono::March) && instant < change(year, std::chrono::October) ? hours{2} : hours{1};
}

std::string spell(sys_seconds local, bool with_time) {
    const auto day = floor<days>(local);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{local - day};
    char text[48];
    const int length = with_time ? std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                                 static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                                 static_cast<int>(time.seconds().count()))
                                 : std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text, static_cast<std::size_t>(length)};
}

bool has_shape(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits = shape[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == shape[i];
        if (!fits) {
            return false;
        }
    }
    return true;
}

int number(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (const char digit : text.substr(at, count)) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::chrono::year_month_day date_of(std::string_view text) {
    return std::chrono::year{number(text, 0, 4)} / number(text, 5, 2) / number(text, 8, 2);
}

} // namespace

std::string rome_time(sys_seconds instant) {
    const auto offset = rome_offset(instant);
    return spell(instant + offset, true) + (offset == hours{2} ? "+02:00" : "+01:00");
}

std::string rome_day(sys_seconds instant) { return spell(instant + rome_offset(instant), false); }

bool is_day(std::string_view text) { return has_shape(text, "0000-00-00") && date_of(text).ok(); }

std::optional<sys_seconds> read_time(std::string_view text) {
    constexpr std::size_t length = 19;
    const auto clock = text.substr(0, length);
    if (!has_shape(clock, "0000-00-00T00:00:00") || !date_of(clock).ok()) {
        return std::nullopt;
    }
    const auto local =
        sys_days{date_of(clock)} + hours{number(clock, 11, 2)} + minutes{number(clock, 14, 2)} + seconds{number(clock, 17, 2)};
    const auto zone = text.substr(length);
    if (zone.empty()) {
        return local - rome_offset(local - hours{1});
    }
    if (zone == "Z") {
        return local;
    }
    if (!has_shape(zone, "+00:00") && !has_shape(zone, "-00:00")) {
        return std::nullopt;
    }
    const auto offset = hours{number(zone, 1, 2)} + minutes{number(zone, 4, 2)};
    return zone[0] == '+' ? local - offset : local + offset;
}

} // namespace service_simulator
