#include "adapters/screens/connection.hpp"

#include "adapters/screens/incoming.hpp"

#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>

#include <exception>
#include <sstream>
#include <string_view>
#include <vector>

namespace esente::screens {
namespace {

namespace net = Poco::Net;

constexpr int io_timeout_s = 5;

/// Nothing inline, nothing from elsewhere; images may be `data:` because the style draws check marks that way.
constexpr const char* content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

void set_head(const Response& answer, net::HTTPResponse& to) {
    to.setStatusAndReason(static_cast<net::HTTPResponse::HTTPStatus>(answer.status));
    to.setDate(Poco::Timestamp{});
    to.setKeepAlive(false);
    to.set("Content-Type", std::string{answer.type});
    to.set("Cache-Control", answer.asset ? "private, max-age=600" : "no-store");
    to.set("Content-Security-Policy", content_security_policy);
    to.set("Referrer-Policy", "no-referrer");
    to.set("X-Content-Type-Options", "nosniff");
    to.set("X-Frame-Options", "DENY");
    to.set("Cross-Origin-Opener-Policy", "same-origin");
    to.set("Cross-Origin-Resource-Policy", "same-origin");
    if (answer.gzip) {
        to.set("Content-Encoding", "gzip");
    }
    if (!answer.location.empty()) {
        to.set("Location", answer.location);
    }
    if (!answer.cookie.empty()) {
        to.set("Set-Cookie", answer.cookie);
    }
    if (!answer.file.empty()) {
        to.set("Content-Disposition", "attachment; filename=\"" + answer.file + "\"");
    }
}

std::size_t length_of(const Response& answer) {
    std::size_t length = answer.body.size();
    for (const auto& line : answer.secret) {
        length += line.size() + 1;
    }
    return length;
}

void send_all(net::StreamSocket& socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const int sent = socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
        if (sent <= 0) {
            throw net::ConnectionResetException{};
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// Head and body from one text of ours, lines of a secret each from its locked block: a stream of the library would keep a copy in its
/// buffer (doc/adr/0014).
void send(Response& answer, bool with_body, net::StreamSocket& socket) {
    net::HTTPResponse head{net::HTTPMessage::HTTP_1_1, static_cast<net::HTTPResponse::HTTPStatus>(answer.status)};
    set_head(answer, head);
    head.setContentLength64(static_cast<Poco::Int64>(length_of(answer)));
    std::ostringstream text;
    head.write(text);
    auto message = text.str();
    if (!with_body) {
        send_all(socket, message);
        return;
    }
    send_all(socket, message += answer.body);
    for (auto& line : answer.secret) {
        send_all(socket, line.view());
        line.reset();
        send_all(socket, "\n");
    }
}

} // namespace

void serve_connection(net::StreamSocket socket, const std::function<Response(const Request&)>& answer) {
    socket.setReceiveTimeout(Poco::Timespan{io_timeout_s, 0});
    socket.setSendTimeout(Poco::Timespan{io_timeout_s, 0});
    socket.setNoDelay(true);
    const auto request = receive_request(socket);
    if (!request) {
        return;
    }
    Response response;
    try {
        response = request->refusal != 0 ? plain_response(request->refusal, "refused") : answer(request->request);
    } catch (const std::exception&) { // the answer's own defects were logged where they arose
        response = plain_response(500, "defect");
    }
    send(response, request->request.method != "HEAD", socket);
}

} // namespace esente::screens
