#pragma once

#include "faults.hpp"
#include "stop.hpp"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/StreamSocket.h>

#include <string>
#include <string_view>

namespace service_simulator {

/// One reply on its way out, and what may befall it.
struct Delivery {
    Poco::Net::HTTPServerRequest& request;
    Poco::Net::HTTPServerResponse& response;
    Stop& stop;
    const Faults& faults;
    std::string_view operation;
    bool first_time = false; ///< no 504-once was given to this messageId yet
};

/// The connection the request came on.
Poco::Net::StreamSocket socket_of(Poco::Net::HTTPServerRequest& request);

/// Sends an XML body with that status.
void send_xml(Poco::Net::HTTPServerResponse& response, Poco::Net::HTTPResponse::HTTPStatus status, const std::string& body);

/// Sends the reply as the faults of delivery that strike the operation will have it.
void deliver(const Delivery& delivery, const std::string& reply);

} // namespace service_simulator
