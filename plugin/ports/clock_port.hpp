#pragma once

#include "core/date.hpp"

namespace esente::ports {

/// The only way the application learns what time it is. Any thread.
class ClockPort {
public:
    virtual ~ClockPort() = default;
    [[nodiscard]] virtual core::Instant now() const = 0;
};

} // namespace esente::ports
