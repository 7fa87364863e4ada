#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace esente::soap {

/// Status line and the header fields that matter (RFC 9112 §4 and §5), for replies that POCO must not read because its buffers are not
/// wiped.
struct HttpHead {
    int status = 0;
    std::string content_type; ///< with its parameters, as sent
    std::string date;
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
    bool keeps_connection = false; ///< RFC 9112 §9.3
    std::size_t size = 0;          ///< bytes up to and including the empty line
};

/// None while the empty line has not come. `status` 0: what came is no HTTP reply.
[[nodiscard]] std::optional<HttpHead> read_head(std::string_view bytes);

enum class Chunks : std::uint8_t { incomplete, complete, malformed };

/// Takes the chunk framing (RFC 9112 §7.1) out of `size` bytes at `body`, in place; `size` becomes the length of the content. Changes
/// nothing unless complete.
[[nodiscard]] Chunks unchunk(char* body, std::size_t& size);

} // namespace esente::soap
