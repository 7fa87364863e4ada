#pragma once

#include "adapters/soap/envelope.hpp"
#include "core/registry.hpp"

namespace esente::soap {

/// Reads the reply to `SRV.statoServizio` (contract §4), whose `param` is empty in the request.
[[nodiscard]] core::Result<core::StatusReply> read_status(const ReplyBytes& reply, const Question& question);

} // namespace esente::soap
