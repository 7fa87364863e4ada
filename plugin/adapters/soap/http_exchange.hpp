#pragma once

#include "adapters/soap/attempt.hpp"
#include "adapters/soap/session.hpp"
#include "core/date.hpp"
#include "ports/secret_memory.hpp"

#include <Poco/URI.h>

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
    int status = 0;
    std::string content_type;          ///< media type without parameters, lower case
    std::string charset;               ///< parameter of the media type; empty if not said
    std::optional<core::Instant> date; ///< the Date header
    bool kept = false;                 ///< the peer keeps the connection for another exchange
    ports::SecretText body;
};

/// How an exchange is made.
struct ExchangeTerms {
    const Poco::URI& url;
    std::uint64_t max_reply_bytes = 0;
    bool keep_connection = false;
    const std::shared_ptr<ports::SecretMemoryPort>& memory; ///< where the reply goes
};

/// One POST and its reply over one connection. Both pass by POCO's buffers, which nobody wipes (doc/adr/0014): head and body are sent from
/// one text, the reply goes from OpenSSL, which cleanses its records, straight into the memory of the terms. SERVICE_HTTP with the status
/// for any but 200 and 500. Throws Poco::Exception while no head came.
[[nodiscard]] Attempt<HttpReply> exchange(Session& session, const HttpRequest& request, const ExchangeTerms& terms);

/// The instant of a Date header (RFC 9110 §5.6.7); none for anything else.
[[nodiscard]] std::optional<core::Instant> http_date(const std::string& text);

} // namespace esente::soap
