#include "adapters/pcsc/connection.hpp"

#include "adapters/pcsc/scard_call.hpp"

#include <array>
#include <span>

namespace esente::pcsc {
namespace {

using core::Fault;

constexpr std::size_t longest_reply = 258; ///< 256 data bytes and the status

/// Tells the flight that a card call is under way, for as long as it lives.
class Underway {
public:
    Underway(Flight& flight, Flight::CardCall call) : flight_{flight} { flight_.enter(std::move(call)); }
    Underway(const Underway&) = delete;
    Underway& operator=(const Underway&) = delete;
    Underway(Underway&&) = delete;
    Underway& operator=(Underway&&) = delete;
    ~Underway() { flight_.leave(); }

private:
    Flight& flight_;
};

} // namespace

Flight::CardCall Connection::call(Fault if_stuck) const {
    return {.reader = reader_.name, .counter = reader_.counter(), .if_stuck = if_stuck};
}

core::Result<std::unique_ptr<Connection>> Connection::open(const Context& context, const ReaderState& reader, Flight& flight) {
    // The constructor is private: std::make_unique cannot reach it.
    std::unique_ptr<Connection> made{new Connection{reader, flight}};
    {
        const Underway connecting{flight, made->call(Fault::card_mute)};
        const auto done = scard_call("SCardConnect", SCardConnect, context.handle(), reader.name.c_str(), DWORD{SCARD_SHARE_SHARED},
                                     DWORD{SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1}, &made->card_, &made->protocol_);
        if (!done) {
            return done.error();
        }
        made->connected_ = true;
    }
    const Underway beginning{flight, made->call(Fault::card_busy)};
    const auto done = scard_call("SCardBeginTransaction", SCardBeginTransaction, made->card_);
    if (!done) {
        return done.error();
    }
    made->in_transaction_ = true;
    return made;
}

Connection::~Connection() {
    // After this nothing can be done about a failure: the service drops what it no longer knows.
    const Underway ending{flight_, call(Fault::card_mute)};
    if (in_transaction_) {
        SCardEndTransaction(card_, SCARD_LEAVE_CARD);
    }
    if (connected_) {
        SCardDisconnect(card_, SCARD_LEAVE_CARD);
    }
}

core::Result<core::card::ResponseApdu> Connection::transmit(const core::card::CommandApdu& command) {
    if (flight_.is_quitting()) {
        return core::failure(Fault::timeout, "the card was not read in time");
    }
    const auto sent = command.bytes();
    std::array<std::uint8_t, longest_reply> reply{};
    auto length = static_cast<DWORD>(reply.size());
    const SCARD_IO_REQUEST* const protocol = protocol_ == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    const Underway exchanging{flight_, call(Fault::card_mute)};
    const auto done = scard_call("SCardTransmit", SCardTransmit, card_, protocol, sent.data(), static_cast<DWORD>(sent.size()), nullptr,
                                 reply.data(), &length);
    if (!done) {
        return done.error();
    }
    auto answer = core::card::ResponseApdu::from(std::span{reply}.first(length));
    if (!answer) {
        return core::failure(Fault::card_removed, "SCardTransmit: success without an answer, the card was pulled");
    }
    return std::move(*answer);
}

} // namespace esente::pcsc
