#pragma once

#include "adapters/soap/http_transport.hpp"
#include "ports/secret_memory.hpp"

#include <memory>
#include <string>

namespace esente::soap {

/// A reply with status 200 or 500 whose body never left locked memory.
struct SecretReply {
    int status = 0;
    std::string content_type; ///< media type without parameters, lower case
    std::string charset;
    std::optional<core::Instant> date;
    ports::SecretText body;
};

/// As HttpTransport, for replies that hold a PIN part: each call has a connection of its own, which is closed after it, and what is
/// received goes from OpenSSL, which cleanses its records, straight into locked memory. POCO's buffers see the request only.
class SecretTransport {
public:
    SecretTransport(SessionPool& sessions, std::uint64_t max_reply_bytes, std::shared_ptr<ports::SecretMemoryPort> memory)
        : sessions_{sessions}, max_reply_bytes_{max_reply_bytes}, memory_{std::move(memory)} {}

    [[nodiscard]] core::Result<SecretReply> post(const HttpRequest& request, Call& call) const;

private:
    [[nodiscard]] Attempt<SecretReply> exchange(Session& session, const HttpRequest& request) const;
    [[nodiscard]] ports::SecretText grown(ports::SecretText text) const;

    SessionPool& sessions_;
    std::uint64_t max_reply_bytes_;
    std::shared_ptr<ports::SecretMemoryPort> memory_;
};

} // namespace esente::soap
