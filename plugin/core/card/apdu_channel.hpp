#pragma once

#include "core/card/apdu.hpp"
#include "core/result.hpp"

namespace esente::core::card {

/// One card that answers commands, one after the other.
class ApduChannel {
public:
    virtual ~ApduChannel() = default;
    /// The card's answer whatever its status word; an error only when there was no answer (CARD_REMOVED, CARD_MUTE, CANCELLED...).
    virtual Result<ResponseApdu> transmit(const CommandApdu& command) = 0;
};

} // namespace esente::core::card
