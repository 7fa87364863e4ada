#pragma once

#include "adapters/soap/envelope.hpp"
#include "core/registry.hpp"

namespace esente::soap {

/// Fills `param` of `ESE.verificaEsenzione` (contract §2). `prestazione` is never sent: only `SRV.statoServizio` could ask for it.
void write_verify(XmlOut& param, const core::VerifyRequest& request);

/// Reads the reply to `request`. It must be about the code as asked, in canonical spelling: one that means the same exemption but says
/// more, or less, is SERVICE_MALFORMED. An unknown outcome reads as non_verificabile with `outcome_known` false.
[[nodiscard]] core::Result<core::VerifyReply> read_verify(const ReplyBytes& reply, const Question& question,
                                                          const core::VerifyRequest& request);

} // namespace esente::soap
