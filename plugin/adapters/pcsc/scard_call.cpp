#include "adapters/pcsc/scard_call.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace esente::pcsc {
namespace {

using core::Fault;

struct Meaning {
    Code code;
    Fault fault;
    const char* text;
};

constexpr std::array meanings{
    Meaning{code_of(SCARD_E_NO_SERVICE), Fault::pcsc_absent, "the PC/SC service is not running"},
    Meaning{code_of(SCARD_E_SERVICE_STOPPED), Fault::pcsc_absent, "the PC/SC service was stopped"},
    Meaning{code_of(SCARD_F_COMM_ERROR), Fault::pcsc_absent, "the PC/SC service went away"},
    Meaning{code_of(SCARD_E_INVALID_HANDLE), Fault::pcsc_absent, "the PC/SC service was started anew"},
    Meaning{code_of(SCARD_E_NO_READERS_AVAILABLE), Fault::reader_absent, "no reader is connected"},
    Meaning{code_of(SCARD_E_UNKNOWN_READER), Fault::reader_absent, "the reader is not known any more"},
    Meaning{code_of(SCARD_E_READER_UNAVAILABLE), Fault::reader_absent, "the reader was disconnected"},
    Meaning{code_of(SCARD_E_NO_SMARTCARD), Fault::card_removed, "the card is not in the reader"},
    Meaning{code_of(SCARD_W_REMOVED_CARD), Fault::card_removed, "the card was pulled"},
    // What pcscd says of an exchange that broke off: on a contact reader nearly always a card being pulled (inferred).
    Meaning{code_of(SCARD_E_NOT_TRANSACTED), Fault::card_removed, "the exchange with the card broke off"},
    Meaning{code_of(SCARD_E_SHARING_VIOLATION), Fault::card_busy, "another program holds the card"},
    Meaning{code_of(SCARD_W_RESET_CARD), Fault::card_busy, "another program reset the card"},
    Meaning{code_of(SCARD_W_UNRESPONSIVE_CARD), Fault::card_mute, "the card does not answer to reset"},
    Meaning{code_of(SCARD_W_UNPOWERED_CARD), Fault::card_mute, "the card has no power"},
    Meaning{code_of(SCARD_W_UNSUPPORTED_CARD), Fault::card_not_cns, "the reader cannot talk to this card"},
    Meaning{code_of(SCARD_E_PROTO_MISMATCH), Fault::card_not_cns, "the card speaks neither T=0 nor T=1"},
    Meaning{code_of(SCARD_E_TIMEOUT), Fault::timeout, "nothing happened in time"},
    Meaning{code_of(SCARD_E_CANCELLED), Fault::cancelled, "the wait was cancelled"},
};

} // namespace

core::Error scard_error(const char* call, Code code) {
    const auto* known = std::ranges::find(meanings, code, &Meaning::code);
    const bool is_known = known != meanings.end();
    return core::failure(is_known ? known->fault : Fault::pcsc_absent,
                         std::string{call} + ": " + (is_known ? known->text : "the PC/SC service failed"), static_cast<std::int32_t>(code));
}

} // namespace esente::pcsc
