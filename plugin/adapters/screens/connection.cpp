#include "adapters/screens/connection.hpp"

#include "adapters/screens/door.hpp"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerConnection.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>

#include <istream>
#include <ostream>

namespace esente::screens {
namespace {

namespace net = Poco::Net;

constexpr int io_timeout_s = 5;

/// Nothing inline, nothing from elsewhere; images may be `data:` because the style draws check marks that way.
constexpr const char* content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

Request read_request(net::HTTPServerRequest& from) {
    Request request;
    request.method = from.getMethod();
    request.path = from.getURI().substr(0, from.getURI().find('?'));
    request.host = from.get("Host", "");
    request.origin = from.get("Origin", "");
    request.fetch_site = from.get("Sec-Fetch-Site", "");
    request.fetch_mode = from.get("Sec-Fetch-Mode", "");
    request.cookies = from.get("Cookie", "");
    request.content_type = from.get("Content-Type", "");
    return request;
}

/// Why a body is not read at all; 0 when it may be.
std::uint16_t refusal_of_body(const net::HTTPServerRequest& from) {
    if (from.getChunkedTransferEncoding() || from.has("Transfer-Encoding")) {
        return 411;
    }
    const auto length = from.getContentLength64();
    return length > static_cast<std::streamsize>(Door::longest_body) || length < net::HTTPMessage::UNKNOWN_CONTENT_LENGTH ? 413 : 0;
}

std::string read_body(net::HTTPServerRequest& from) {
    const auto length = from.getContentLength64();
    std::string body(length > 0 ? static_cast<std::size_t>(length) : 0, '\0');
    from.stream().read(body.data(), static_cast<std::streamsize>(body.size()));
    body.resize(static_cast<std::size_t>(from.stream().gcount()));
    return body;
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

/// From the locked block to the kernel: the library's stream would keep a copy in its buffer (ADR 0012).
void send_secret(std::vector<ports::SecretText>& lines, net::HTTPServerResponse& to, net::StreamSocket socket) {
    std::size_t length = 0;
    for (const auto& line : lines) {
        length += line.size() + 1;
    }
    to.setContentLength64(static_cast<Poco::Int64>(length));
    to.send().flush();
    for (auto& line : lines) {
        send_all(socket, line.view());
        line.reset();
        send_all(socket, "\n");
    }
}

void set_head(const Response& answer, net::HTTPServerResponse& to) {
    to.setStatusAndReason(static_cast<net::HTTPResponse::HTTPStatus>(answer.status));
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

class Handler final : public net::HTTPRequestHandler {
public:
    explicit Handler(const std::function<Response(const Request&)>& answer) : answer_{answer} {}

    void handleRequest(net::HTTPServerRequest& from, net::HTTPServerResponse& to) override {
        auto answer = respond(from);
        set_head(answer, to);
        if (answer.secret.empty()) {
            to.sendBuffer(answer.body.data(), answer.body.size());
        } else {
            send_secret(answer.secret, to, dynamic_cast<net::HTTPServerRequestImpl&>(from).socket());
        }
    }

private:
    Response respond(net::HTTPServerRequest& from) {
        try {
            if (const auto refusal = refusal_of_body(from); refusal != 0) {
                return plain_response(refusal, "refused");
            }
            auto request = read_request(from);
            if (request.method == net::HTTPRequest::HTTP_POST) {
                request.form = read_form(read_body(from));
            }
            return answer_(request);
        } catch (const std::exception&) { // the library would send nothing at all; the answer's own defects were logged where they arose
            return plain_response(500, "defect");
        }
    }

    const std::function<Response(const Request&)>& answer_;
};

class Handlers final : public net::HTTPRequestHandlerFactory {
public:
    explicit Handlers(const std::function<Response(const Request&)>& answer) : answer_{answer} {}
    net::HTTPRequestHandler* createRequestHandler(const net::HTTPServerRequest& /*request*/) override {
        return new Handler{answer_}; // NOLINT(cppcoreguidelines-owning-memory): the caller owns it (Poco::Net::HTTPRequestHandlerFactory)
    }

private:
    const std::function<Response(const Request&)>& answer_;
};

} // namespace

void serve_connection(const net::StreamSocket& socket, const std::function<Response(const Request&)>& answer) {
    net::HTTPServerParams::Ptr parameters{new net::HTTPServerParams};
    parameters->setKeepAlive(false);
    parameters->setTimeout(Poco::Timespan{io_timeout_s, 0});
    auto bounded = socket;
    bounded.setSendTimeout(Poco::Timespan{io_timeout_s, 0});
    net::HTTPServerConnection connection{bounded, parameters, new Handlers{answer}};
    connection.run();
}

} // namespace esente::screens
