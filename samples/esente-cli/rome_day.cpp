#include "rome_day.hpp"

namespace cli {

using namespace std::chrono;

std::int32_t rome_day(system_clock::time_point moment) {
    const year this_year = year_month_day{floor<days>(moment)}.year();
    const auto change = [&](month in) { return sys_days{this_year / in / Sunday[last]} + hours{1}; };
    const bool summer = moment >= change(March) && moment < change(October);
    const year_month_day day{floor<days>(moment + hours{summer ? 2 : 1})};
    return static_cast<int>(day.year()) * 10'000 + static_cast<std::int32_t>(static_cast<unsigned>(day.month())) * 100 +
           static_cast<std::int32_t>(static_cast<unsigned>(day.day()));
}

} // namespace cli
