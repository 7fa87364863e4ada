#pragma once

#include "adapters/pcsc/connection.hpp"
#include "ports/card_port.hpp"

#include <chrono>

namespace esente::pcsc {

/// Reads the free files of the card in one transaction. Worker thread. Fails as CardReading and Connection do.
[[nodiscard]] core::Result<ports::CardFiles> read_files(const Context& context, const ReaderState& reader, Flight& flight,
                                                        bool wants_certificate);

/// EF.ID_Carta alone, which tells patients, operators and test cards apart.
[[nodiscard]] core::Result<ports::Bytes> read_card_id(const Context& context, const ReaderState& reader, Flight& flight);

/// Some cards report their insertion before they are ready: tried again up to three times, 200 ms apart, while the card is mute or
/// does not find its files.
template <class Attempt> auto with_patience(Flight& flight, Attempt attempt) {
    constexpr int more_attempts = 3;
    constexpr std::chrono::milliseconds between{200};
    auto out = attempt();
    for (int i = 0; i < more_attempts && !out; ++i) {
        const auto fault = out.error().fault;
        if ((fault != core::Fault::card_mute && fault != core::Fault::card_not_cns) || !flight.pause(between)) {
            break;
        }
        out = attempt();
    }
    return out;
}

} // namespace esente::pcsc
