#pragma once

#include "faults.hpp"
#include "memory.hpp"
#include "request.hpp"
#include "world.hpp"

#include <string>

namespace service_simulator {

/// Answers a well-formed request. The same messageId with the same body gets the same answer; with another body SRV-004. For
/// PIN.richiediPin the caller must be the same too, and the answer is given again for some minutes only, then PIN-003 (section 3).
/// Answers that say "not now" (SRV-…) are not kept. Throws SchemaViolation.
class Service {
public:
    /// The reply as UTF-8. `certificate` is the subject of the client certificate. Any thread.
    std::string answer(const Request& request, const World& world, const std::string& certificate);

    /// True the first time it is asked about that messageId: the fault 504-once.
    bool first_time(const std::string& message_id);

private:
    Memory memory_;
};

} // namespace service_simulator
