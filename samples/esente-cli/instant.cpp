#include "instant.hpp"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

namespace cli {

std::string iso_instant(std::int64_t milliseconds) {
    constexpr std::int64_t microseconds = 1000;
    return milliseconds == 0
               ? ""
               : Poco::DateTimeFormatter::format(Poco::Timestamp{milliseconds * microseconds}, Poco::DateTimeFormat::ISO8601_FORMAT);
}

} // namespace cli
