#pragma once

#include <string>

namespace esente::ports {

/// Where identifiers nobody can guess come from. Any thread.
class RandomPort {
public:
    virtual ~RandomPort() = default;
    /// A version 4 UUID in lower case (RFC 9562 §5.4): the `messageId` of a call, its idempotency key.
    [[nodiscard]] virtual std::string uuid() = 0;
};

} // namespace esente::ports
