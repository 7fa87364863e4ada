#include "adapters/soap/http_transport.hpp"

#include "adapters/soap/network_fault.hpp"
#include "core/text.hpp"

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeParser.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/MediaType.h>
#include <Poco/Net/NetException.h>
#include <algorithm>
#include <array>

namespace esente::soap {
namespace {

using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;

constexpr int most_headers = 100;
constexpr int gateway_timeout = 504;

core::Error ended() { return core::failure(core::Fault::cancelled, "the call is over"); }

core::Error malformed_reply(std::string detail, const HTTPResponse& response) {
    return core::failure(core::Fault::service_malformed, std::move(detail), response.getStatus());
}

std::optional<core::Instant> date_of(const HTTPResponse& response) {
    Poco::DateTime date;
    int zone = 0;
    if (!Poco::DateTimeParser::tryParse(Poco::DateTimeFormat::HTTP_FORMAT, response.get("Date", ""), date, zone)) {
        return std::nullopt;
    }
    return core::Instant{std::chrono::milliseconds{date.timestamp().epochMicroseconds() / 1000}};
}

void send(Session& session, const HttpRequest& request, const std::string& path) {
    HTTPRequest post{HTTPRequest::HTTP_POST, path, HTTPRequest::HTTP_1_1};
    post.set("SOAPAction", '"' + request.action + '"');
    post.setContentType("text/xml; charset=utf-8");
    post.setContentLength64(static_cast<Poco::Int64>(request.body.size()));
    session.sendRequest(post) << request.body << std::flush;
}

/// Reads at most `longest` bytes and a little. Whatever ends it early, also an exception of the socket, leaves the text short.
std::string read_body(std::istream& in, std::uint64_t longest) {
    std::string body;
    std::array<char, 16'384> piece{};
    while (in.good() && body.size() <= longest) {
        in.read(piece.data(), piece.size());
        body.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    }
    return body;
}

bool is_short(const std::string& body, const HTTPResponse& response, const Session& session) {
    const bool length_missed = response.hasContentLength() && body.size() != static_cast<std::uint64_t>(response.getContentLength64());
    return length_missed || session.networkException() != nullptr;
}

ReplyBytes described(const HTTPResponse& response, std::string body) {
    const Poco::Net::MediaType media{response.getContentType()};
    ReplyBytes bytes{
        .status = response.getStatus(), .content_type = media.getType() + "/" + media.getSubType(), .charset = {}, .body = std::move(body)};
    std::transform(bytes.content_type.begin(), bytes.content_type.end(), bytes.content_type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (media.hasParameter("charset")) {
        bytes.charset = media.getParameter("charset");
    }
    return bytes;
}

} // namespace

core::Result<HttpReply> HttpTransport::post(const HttpRequest& request, Call& call) const {
    Attempt last = attempt(request, call);
    for (const auto pause : retry_pauses) {
        if (!worth_repeating(last.mishap) || !call.pause(pause)) {
            break;
        }
        last = attempt(request, call);
    }
    return last.outcome;
}

HttpTransport::Attempt HttpTransport::attempt(const HttpRequest& request, Call& call) const {
    if (call.over()) {
        return {ended()};
    }
    auto [session, kept] = sessions_.take();
    const auto limit = call.bound().left() + std::chrono::seconds{1}; // only should the abort be lost
    session->setTimeout(Poco::Timespan{limit.count() * Poco::Timespan::MILLISECONDS});
    session->begin();
    if (!call.attach([socket = session.get()] {
            try {
                socket->abort();
            } catch (const Poco::Exception&) { // NOLINT(bugprone-empty-catch): no socket yet; the timer asks again
            }
        })) {
        return {ended()};
    }
    Attempt made{ended()};
    try {
        made = exchange(*session, request);
    } catch (const Poco::Net::ConnectionRefusedException& refused) {
        made = {network_fault(refused), Mishap::connection_refused};
    } catch (const Poco::Exception& thrown) {
        const bool before_reply = kept && !session->answered();
        made = {network_fault(thrown), before_reply ? Mishap::kept_connection_broke : Mishap::other};
    }
    call.detach();
    if (made.outcome.ok() && session->getKeepAlive() && !call.over()) {
        sessions_.give_back(std::move(session));
    }
    return made;
}

HttpTransport::Attempt HttpTransport::exchange(Session& session, const HttpRequest& request) const {
    const std::string path = sessions_.url().getPathAndQuery();
    send(session, request, path.empty() ? "/" : path);
    session.await_reply();
    HTTPResponse response;
    response.setFieldLimit(most_headers);
    std::istream& in = session.receiveResponse(response);
    const auto status = static_cast<int>(response.getStatus());
    if (status != HTTPResponse::HTTP_OK && status != HTTPResponse::HTTP_INTERNAL_SERVER_ERROR) {
        return {core::failure(core::Fault::service_http, "HTTP status " + std::to_string(status), status),
                status == gateway_timeout ? Mishap::gateway_timeout : Mishap::other};
    }
    const bool announced_too_long =
        response.hasContentLength() && static_cast<std::uint64_t>(response.getContentLength64()) > max_reply_bytes_;
    std::string body = announced_too_long ? std::string{} : read_body(in, max_reply_bytes_);
    if (announced_too_long || body.size() > max_reply_bytes_) {
        return {malformed_reply("the reply is longer than " + std::to_string(max_reply_bytes_) + " bytes", response)};
    }
    if (is_short(body, response, session)) {
        return {malformed_reply("the reply broke off after " + std::to_string(body.size()) + " bytes", response)};
    }
    session.setKeepAlive(response.getKeepAlive());
    return {HttpReply{.bytes = described(response, std::move(body)), .date = date_of(response)}, Mishap::none};
}

} // namespace esente::soap
