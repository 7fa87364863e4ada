#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace esente::core::counter {

/// One thing that keeps a request from being sent, or why the service declined it.
struct Finding {
    std::string_view id; ///< permanent, a literal, ASCII, at most 23 bytes, e.g. SPO-DOC-SCADUTO; the service's own code where it decided
    std::string field;   ///< dotted path in the request, e.g. holder_document.expires; empty for the request as a whole
};

using Findings = std::vector<Finding>;

} // namespace esente::core::counter
