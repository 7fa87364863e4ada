#pragma once

#include "adapters/soap/attempt.hpp"
#include "adapters/soap/call.hpp"
#include "adapters/soap/envelope.hpp"
#include "adapters/soap/session.hpp"
#include "core/date.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace esente::soap {

/// What one POST carries.
struct HttpRequest {
    std::string action; ///< SOAPAction without quotes
    std::string body;   ///< UTF-8
};

/// What came back with status 200 or 500.
struct HttpReply {
    ReplyBytes bytes;
    std::optional<core::Instant> date; ///< the Date header
};

/// The instant of a Date header (RFC 9110 §5.6.7); none for anything else.
[[nodiscard]] std::optional<core::Instant> http_date(const std::string& text);

/// Sends the request head and body; what comes back is the caller's to read.
void send_post(Session& session, const HttpRequest& request, const Poco::URI& url);

/// POSTs to the one endpoint: no redirect is followed, no proxy used, no reply read beyond its cap. Any thread; blocks, and returns when
/// the call ends.
class HttpTransport {
public:
    HttpTransport(SessionPool& sessions, std::uint64_t max_reply_bytes) : sessions_{sessions}, max_reply_bytes_{max_reply_bytes} {}

    /// One call, repeated by the retry rule. SERVICE_HTTP with the status for any but 200 and 500.
    [[nodiscard]] core::Result<HttpReply> post(const HttpRequest& request, Call& call) const;

private:
    [[nodiscard]] Attempt<HttpReply> once(const HttpRequest& request, Call& call) const;
    [[nodiscard]] Attempt<HttpReply> exchange(Session& session, const HttpRequest& request) const;

    SessionPool& sessions_;
    std::uint64_t max_reply_bytes_;
};

} // namespace esente::soap
