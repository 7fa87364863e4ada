#include "adapters/soap/secret_transport.hpp"

#include "adapters/soap/http_head.hpp"

#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/MediaType.h>
#include <Poco/Net/NetException.h>

#include <algorithm>

namespace esente::soap {
namespace {

constexpr std::size_t first_capacity = 16'384;
constexpr std::size_t longest_head = 16'384;
constexpr int gateway_timeout = 504;

/// What is known of the reply while it comes in.
enum class Progress : std::uint8_t { more, whole, broken };

Progress progress_of(const HttpHead& head, ports::SecretText& received, bool ended) {
    const std::size_t have = received.size() - head.size;
    if (head.chunked) {
        std::size_t length = have;
        const auto chunks = unchunk(received.data() + head.size, length);
        if (chunks == Chunks::complete) {
            received.resize(head.size + length);
            return Progress::whole;
        }
        return chunks == Chunks::malformed || ended ? Progress::broken : Progress::more;
    }
    if (head.content_length) {
        return have == *head.content_length ? Progress::whole : have > *head.content_length || ended ? Progress::broken : Progress::more;
    }
    return ended ? Progress::whole : Progress::more;
}

core::Error malformed_reply(const std::string& detail, int status) { return core::failure(core::Fault::service_malformed, detail, status); }

/// The body alone, at the front of its memory.
ports::SecretText body_of(ports::SecretText received, const HttpHead& head) {
    const std::size_t length = received.size() - head.size;
    ports::copy_secret(received.view().substr(head.size), received.data()); // forwards, byte by byte: the two may overlap
    received.resize(length);
    return received;
}

SecretReply described(const HttpHead& head, ports::SecretText body) {
    const Poco::Net::MediaType media{head.content_type};
    std::string type = media.getType() + "/" + media.getSubType();
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return {.status = head.status,
            .content_type = std::move(type),
            .charset = media.hasParameter("charset") ? media.getParameter("charset") : "",
            .date = http_date(head.date),
            .body = std::move(body)};
}

} // namespace

core::Result<SecretReply> SecretTransport::post(const HttpRequest& request, Call& call) const {
    return repeated(call, [&]() -> Attempt<SecretReply> {
        if (call.over()) {
            return {call_is_over()};
        }
        const auto session = sessions_.fresh();
        session->setKeepAlive(false);
        return attempt<SecretReply>(*session, false, call, [&](Session& open) { return exchange(open, request); });
    });
}

ports::SecretText SecretTransport::grown(ports::SecretText text) const {
    ports::SecretText larger{memory_, std::max(first_capacity, text.capacity() * 2)};
    larger.assign(text.view());
    return larger;
}

Attempt<SecretReply> SecretTransport::exchange(Session& session, const HttpRequest& request) const {
    send_post(session, request, sessions_.url());
    ports::SecretText received;
    std::optional<HttpHead> head;
    auto progress = Progress::more;
    while (progress == Progress::more) {
        if (received.size() == received.capacity()) {
            received = grown(std::move(received));
        }
        const auto had = received.size();
        const auto got = session.receive_into(received.data() + had, received.capacity() - had);
        received.resize(had + got);
        if (had + got == 0) {
            throw Poco::Net::NoMessageException{};
        }
        head = head ? head : read_head(received.view());
        if (head ? head->status == 0 : got == 0 || received.size() > longest_head) {
            return {malformed_reply("what came is no HTTP reply", 0)};
        }
        if (!head) {
            continue;
        }
        if (received.size() - head->size > max_reply_bytes_ || head->content_length.value_or(0) > max_reply_bytes_) {
            return {malformed_reply("the reply is longer than " + std::to_string(max_reply_bytes_) + " bytes", head->status)};
        }
        progress = progress_of(*head, received, got == 0);
    }
    if (head->status != Poco::Net::HTTPResponse::HTTP_OK && head->status != Poco::Net::HTTPResponse::HTTP_INTERNAL_SERVER_ERROR) {
        return {core::failure(core::Fault::service_http, "HTTP status " + std::to_string(head->status), head->status),
                head->status == gateway_timeout ? Mishap::gateway_timeout : Mishap::other};
    }
    if (progress == Progress::broken) {
        return {malformed_reply("the reply broke off after " + std::to_string(received.size() - head->size) + " bytes", head->status)};
    }
    return {described(*head, body_of(std::move(received), *head)), Mishap::none};
}

} // namespace esente::soap
