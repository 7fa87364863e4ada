#include "endpoint.hpp"

#include "delivery.hpp"
#include "reply.hpp"
#include "spoil.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/X509Certificate.h>
#include <Poco/String.h>

#include <array>
#include <iostream>
#include <iterator>

namespace service_simulator {

namespace {

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

std::string read_body(HTTPServerRequest& request) {
    constexpr std::size_t limit = 1048576;
    std::string body;
    std::array<char, 8192> piece{};
    auto& stream = request.stream();
    while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
        body.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
        if (body.size() > limit) {
            throw SchemaViolation("the request is larger than 1 MiB");
        }
    }
    return body;
}

Request read(HTTPServerRequest& http, Recorder& recorder) {
    if (http.getMethod() != Poco::Net::HTTPRequest::HTTP_POST) {
        throw SchemaViolation("one POST per call");
    }
    const auto type = Poco::toLower(http.getContentType());
    if (type.rfind("text/xml", 0) != 0) {
        throw SchemaViolation("the content type of SOAP 1.1 is text/xml");
    }
    const auto action = Poco::remove(http.get("SOAPAction", ""), '"');
    const auto body = read_body(http);
    recorder.write(action, body);
    auto request = read_request(body, type.find("iso-8859-1") != std::string::npos);
    const auto expected = "urn:esente:siss:" + request.domain + ":2026-11/" + request.domain + "." + request.operation;
    if (action != expected) {
        throw SchemaViolation("SOAPAction names another operation");
    }
    return request;
}

std::string subject_of(HTTPServerRequest& request) {
    return Poco::Net::SecureStreamSocket(socket_of(request)).peerCertificate().subjectName();
}

} // namespace

void Handler::answer(HTTPServerRequest& http, HTTPServerResponse& response) {
    const auto request = read(http, endpoint_.recorder);
    endpoint_.log.write(request);
    const auto world = endpoint_.world.read();
    auto faults = endpoint_.faults;
    for (const auto& fault : world->faults) {
        faults.add(fault);
    }
    const auto& operation = request.operation;
    const auto reply = endpoint_.service.answer(request, *world, subject_of(http));
    const bool gateway_timeout = faults.strikes("504-once", operation) && endpoint_.service.first_time(request.context.message_id);
    deliver({.request = http,
             .response = response,
             .stop = endpoint_.stop,
             .faults = faults,
             .operation = operation,
             .first_time = gateway_timeout},
            spoiled(reply, faults, operation));
}

void Handler::handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) {
    try {
        answer(request, response);
    } catch (const SchemaViolation& problem) {
        endpoint_.log.write_unreadable(problem.what());
        response.setKeepAlive(false);
        send_xml(response, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, bytes_of(soap_fault("Client", problem.what())));
    } catch (const Poco::Exception& problem) {
        // The client went away: nobody is left to tell.
        response.setKeepAlive(false);
        std::cerr << "service-simulator: " << problem.displayText() << '\n';
    } catch (const std::exception& problem) {
        std::cerr << "service-simulator: " << problem.what() << '\n';
        send_xml(response, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, bytes_of(soap_fault("Server", problem.what())));
    }
}

} // namespace service_simulator
