#pragma once

#include "adapters/screens/http.hpp"

#include <Poco/Net/StreamSocket.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace esente::screens {

/// A request as it came in.
struct Incoming {
    Request request;
    std::size_t body_length = 0; ///< bytes, as the head announces them
    std::uint16_t refusal = 0;   ///< the status it is refused with before anybody looks at it; 0: none
};

/// Reads the one request of a connection into memory that is wiped, past the library's stream buffers, which are not (doc/adr/0014). None
/// when the peer went away before the head was there. Throws Poco::Exception when the connection breaks.
[[nodiscard]] std::optional<Incoming> receive_request(Poco::Net::StreamSocket& socket);

/// Makes a request out of its bytes: the head up to the empty line, and as much of the body as there is. 400 for a head that framing_of
/// does not take or that names two hosts or origins, 411 for a body of unknown length, 413 for one that is too long.
[[nodiscard]] Incoming parse_request(std::string_view head, std::string_view body);

} // namespace esente::screens
