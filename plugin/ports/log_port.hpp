#pragma once

#include <cstdint>
#include <string_view>

namespace esente::ports {

enum class LogLevel : std::int32_t { debug = 0, info = 1, warning = 2, error = 3 };

/// Technical log, English, one line a call. Never a codice fiscale, name, exemption, PIN or payload. Any thread; never waits.
class LogPort {
public:
    virtual ~LogPort() = default;
    virtual void write(LogLevel level, std::string_view text) = 0;
};

} // namespace esente::ports
