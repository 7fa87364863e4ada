#pragma once

#include "adapters/pcsc/context.hpp"
#include "adapters/pcsc/flight.hpp"
#include "core/card/apdu_channel.hpp"

#include <memory>

namespace esente::pcsc {

/// One card, held in a short transaction; the card is left as it is. Lives on a worker thread.
class Connection final : public core::card::ApduChannel {
public:
    /// Context and flight outlive the connection. CARD_MUTE, CARD_REMOVED, CARD_BUSY, CARD_NOT_CNS, READER_ABSENT or PCSC_ABSENT.
    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(const Context& context, const ReaderState& reader, Flight& flight);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;
    ~Connection() override;

    /// TIMEOUT when the flight is told to quit; CARD_REMOVED for a reply of fewer than two bytes.
    core::Result<core::card::ResponseApdu> transmit(const core::card::CommandApdu& command) override;

private:
    Connection(const ReaderState& reader, Flight& flight) : reader_{reader}, flight_{flight} {}
    [[nodiscard]] Flight::CardCall call(core::Fault if_stuck) const;

    ReaderState reader_;
    Flight& flight_;
    SCARDHANDLE card_{};
    DWORD protocol_ = 0;
    bool connected_ = false;
    bool in_transaction_ = false;
};

} // namespace esente::pcsc
