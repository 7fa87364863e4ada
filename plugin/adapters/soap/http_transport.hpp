#pragma once

#include "adapters/soap/http_exchange.hpp"

#include <cstdint>
#include <memory>

namespace esente::soap {

/// POSTs to the one endpoint: no redirect is followed, no proxy used, no reply read beyond its cap. Any thread; blocks, and returns when
/// the call ends.
class HttpTransport {
public:
    HttpTransport(SessionPool& sessions, std::uint64_t max_reply_bytes, std::shared_ptr<ports::SecretMemoryPort> locked);

    /// One call, repeated by the retry rule, over a connection that is kept. The reply stands in ordinary memory.
    [[nodiscard]] core::Result<HttpReply> post(const HttpRequest& request, Call& call) const;
    /// The same for a reply that holds a PIN part: it stands in locked memory, and its connection is its own and closed after it.
    [[nodiscard]] core::Result<HttpReply> post_for_secret(const HttpRequest& request, Call& call) const;

private:
    [[nodiscard]] Attempt<HttpReply> once(const HttpRequest& request, Call& call) const;
    [[nodiscard]] Attempt<HttpReply> once_for_secret(const HttpRequest& request, Call& call) const;

    SessionPool& sessions_;
    std::uint64_t max_reply_bytes_;
    std::shared_ptr<ports::SecretMemoryPort> ordinary_;
    std::shared_ptr<ports::SecretMemoryPort> locked_;
};

} // namespace esente::soap
