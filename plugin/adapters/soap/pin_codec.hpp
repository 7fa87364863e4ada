#pragma once

#include "adapters/soap/envelope.hpp"
#include "adapters/soap/http_exchange.hpp"
#include "ports/counter_port.hpp"

#include <memory>

namespace esente::soap {

/// Fills `param` of `PIN.richiediPin` (contract §3). The request is as core::counter::as_sent gives it.
void write_pin_request(XmlOut& param, const core::counter::PinRequest& request);

/// Reads the reply where it stands: the first parts are copied once, from the reply's own memory into that of the answer. A part that is
/// not 1 to 16 characters is SERVICE_MALFORMED.
[[nodiscard]] core::Result<ports::PinReply> read_pin(HttpReply& reply, const Question& question,
                                                     const std::shared_ptr<ports::SecretMemoryPort>& secrets);

/// Reads the reply to `PIN.statoRichiesta`, `PIN.ripetiInvio` and `PIN.annullaRichiesta`. A state nobody knows is given as it came.
[[nodiscard]] core::Result<ports::StateReply> read_pin_state(const ReplyBytes& reply, const Question& question);

} // namespace esente::soap
