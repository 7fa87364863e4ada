#include "delivery.hpp"

#include "reply.hpp"

#include <Poco/Net/HTTPServerRequestImpl.h>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace service_simulator {

namespace {

using Poco::Net::HTTPResponse;
using std::chrono::milliseconds;

std::string content_type(const Delivery& delivery) {
    return delivery.faults.strikes("iso-8859-1", delivery.operation) ? "text/xml; charset=ISO-8859-1" : "text/xml; charset=utf-8";
}

void send(const Delivery& delivery, HTTPResponse::HTTPStatus status, const std::string& type, const std::string& body) {
    delivery.response.setStatusAndReason(status);
    delivery.response.setContentType(type);
    delivery.response.sendBuffer(body.data(), body.size());
}

/// Until the peer has gone or the program is to end.
void hang(const Delivery& delivery) {
    auto socket = socket_of(delivery.request);
    constexpr milliseconds step{100};
    while (!socket.poll(Poco::Timespan(0), Poco::Net::Socket::SELECT_READ) && delivery.stop.sleep(step)) {
    }
    delivery.response.setKeepAlive(false);
    socket.shutdown();
}

void reset(const Delivery& delivery) {
    auto socket = socket_of(delivery.request);
    delivery.response.setKeepAlive(false);
    socket.setLinger(true, 0);
    // A TLS close would say goodbye first: closing the descriptor under it sends the RST alone.
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nowhere, socket.impl()->sockfd());
    ::close(nowhere);
}

void truncate(const Delivery& delivery, const std::string& reply) {
    delivery.response.setKeepAlive(false);
    delivery.response.setContentType(content_type(delivery));
    delivery.response.setContentLength64(static_cast<Poco::Int64>(reply.size()));
    delivery.response.send() << reply.substr(0, reply.size() / 2) << std::flush;
}

void drip(const Delivery& delivery, const std::string& reply, milliseconds between) {
    delivery.response.setContentType(content_type(delivery));
    delivery.response.setContentLength64(static_cast<Poco::Int64>(reply.size()));
    auto& stream = delivery.response.send();
    for (const char byte : reply) {
        stream << byte << std::flush;
        if (!stream || !delivery.stop.sleep(between)) {
            delivery.response.setKeepAlive(false);
            return;
        }
    }
}

void redirect(const Delivery& delivery) {
    delivery.response.set("Location", "https://localhost:1/altrove");
    send(delivery, HTTPResponse::HTTP_FOUND, "text/plain", "");
}

const char* const page = "<!DOCTYPE html><html><head><title>Accesso</title></head><body><h1>Servizio non disponibile</h1></body></html>";

using Act = void (*)(const Delivery&, const std::string& reply);
struct Row {
    std::string_view fault;
    Act act;
};

/// What replaces the reply; the first that strikes wins.
constexpr std::array rows{
    Row{"hang", [](const Delivery& delivery, const std::string&) { hang(delivery); }},
    Row{"reset", [](const Delivery& delivery, const std::string&) { reset(delivery); }},
    Row{"500", [](const Delivery& delivery,
                  const std::string&) { send(delivery, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, "text/plain", "500"); }},
    Row{"503",
        [](const Delivery& delivery, const std::string&) { send(delivery, HTTPResponse::HTTP_SERVICE_UNAVAILABLE, "text/plain", "503"); }},
    Row{"504",
        [](const Delivery& delivery, const std::string&) { send(delivery, HTTPResponse::HTTP_GATEWAY_TIMEOUT, "text/plain", "504"); }},
    Row{"redirect", [](const Delivery& delivery, const std::string&) { redirect(delivery); }},
    Row{"html",
        [](const Delivery& delivery, const std::string&) { send(delivery, HTTPResponse::HTTP_OK, "text/html; charset=utf-8", page); }},
    Row{"empty", [](const Delivery& delivery, const std::string&) { send(delivery, HTTPResponse::HTTP_OK, content_type(delivery), ""); }},
    Row{"fault",
        [](const Delivery& delivery, const std::string&) {
            send_xml(delivery.response, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, bytes_of(soap_fault("Server", "Simulated fault")));
        }},
    Row{"truncated", truncate},
    Row{"wrong-content-type",
        [](const Delivery& delivery, const std::string& reply) { send(delivery, HTTPResponse::HTTP_OK, "application/json", reply); }},
};

} // namespace

Poco::Net::StreamSocket socket_of(Poco::Net::HTTPServerRequest& request) {
    return dynamic_cast<Poco::Net::HTTPServerRequestImpl&>(request).socket();
}

void send_xml(Poco::Net::HTTPServerResponse& response, HTTPResponse::HTTPStatus status, const std::string& body) {
    response.setStatusAndReason(status);
    response.setContentType("text/xml; charset=utf-8");
    response.sendBuffer(body.data(), body.size());
}

void deliver(const Delivery& delivery, const std::string& reply) {
    const auto& faults = delivery.faults;
    if (const auto delay = faults.find("delay", delivery.operation); delay && !delivery.stop.sleep(milliseconds{delay->number})) {
        delivery.response.setKeepAlive(false);
    }
    if (delivery.first_time) {
        send(delivery, HTTPResponse::HTTP_GATEWAY_TIMEOUT, "text/plain", "504");
        return;
    }
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return faults.strikes(one.fault, delivery.operation); });
    if (row != rows.end()) {
        row->act(delivery, reply);
    } else if (const auto slow = faults.find("drip", delivery.operation)) {
        drip(delivery, reply, milliseconds{slow->number});
    } else {
        send(delivery, HTTPResponse::HTTP_OK, content_type(delivery), reply);
    }
}

} // namespace service_simulator
