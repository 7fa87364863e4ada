#pragma once

#include "adapters/soap/envelope.hpp"
#include "ports/counter_port.hpp"

namespace esente::soap {

/// Fills `param` of `TES.richiediNuovaTessera` (contract §4).
void write_card_request(XmlOut& param, const core::counter::CardRequest& request);

/// Reads the reply to it.
[[nodiscard]] core::Result<ports::CardReply> read_new_card(const ReplyBytes& reply, const Question& question);

} // namespace esente::soap
