#pragma once

#include "adapters/soap/envelope.hpp"
#include "core/registry.hpp"

namespace esente::soap {

/// Fills `param` of `ESE.consultaEsenzioni` (contract §2).
void write_consult(XmlOut& param, const core::ConsultRequest& request);

/// Reads the reply to `request`. A wrong `occorrenze`, or a citizen who is neither the one asked nor has that one as previous
/// codice fiscale, is SERVICE_MALFORMED, never "no exemptions".
[[nodiscard]] core::Result<core::ConsultReply> read_consult(const ReplyBytes& reply, const Question& question,
                                                            const core::ConsultRequest& request);

} // namespace esente::soap
