#include "adapters/soap/http_transport.hpp"

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

core::Error malformed_reply(std::string detail, const HTTPResponse& response) {
    return core::failure(core::Fault::service_malformed, std::move(detail), response.getStatus());
}

} // namespace

std::optional<core::Instant> http_date(const std::string& text) {
    Poco::DateTime date;
    int zone = 0;
    if (!Poco::DateTimeParser::tryParse(Poco::DateTimeFormat::HTTP_FORMAT, text, date, zone)) {
        return std::nullopt;
    }
    return core::Instant{std::chrono::milliseconds{date.timestamp().epochMicroseconds() / 1000}};
}

void send_post(Session& session, const HttpRequest& request, const Poco::URI& url) {
    const std::string given = url.getPathAndQuery();
    const std::string path = given.empty() ? "/" : given;
    HTTPRequest post{HTTPRequest::HTTP_POST, path, HTTPRequest::HTTP_1_1};
    post.set("SOAPAction", '"' + request.action + '"');
    post.setContentType("text/xml; charset=utf-8");
    post.setContentLength64(static_cast<Poco::Int64>(request.body.size()));
    session.sendRequest(post) << request.body << std::flush;
}

namespace {

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
    return repeated(call, [&] { return once(request, call); });
}

Attempt<HttpReply> HttpTransport::once(const HttpRequest& request, Call& call) const {
    if (call.over()) {
        return {call_is_over()};
    }
    auto [session, kept] = sessions_.take();
    auto made = attempt<HttpReply>(*session, kept, call, [&](Session& open) { return exchange(open, request); });
    if (made.outcome.ok() && session->getKeepAlive() && !call.over()) {
        sessions_.give_back(std::move(session));
    }
    return made;
}

Attempt<HttpReply> HttpTransport::exchange(Session& session, const HttpRequest& request) const {
    send_post(session, request, sessions_.url());
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
    return {HttpReply{.bytes = described(response, std::move(body)), .date = http_date(response.get("Date", ""))}, Mishap::none};
}

} // namespace esente::soap
