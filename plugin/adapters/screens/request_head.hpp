#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace esente::screens {

/// How the head of a request says where the request ends (RFC 9112 §6.3).
struct Framing {
    enum class Kind : std::uint8_t {
        broken,    ///< two readers of these bytes could see two requests: nothing is answered
        sized,     ///< `body` bytes follow, none included
        unbounded, ///< with Transfer-Encoding: never taken here
    };
    Kind kind = Kind::broken;
    std::size_t body = 0;
};

/// Reads a head up to its empty line, not included, and stricter than servers do, so that whoever reads the request after the door waits
/// for no byte that the door did not wait for: `METHOD TARGET HTTP/1.x` with single blanks, lines that end with CR LF and with nothing
/// else, names that are tokens right before their colon, no folded line, one Content-Length of digits only.
[[nodiscard]] Framing framing_of(std::string_view head);

} // namespace esente::screens
