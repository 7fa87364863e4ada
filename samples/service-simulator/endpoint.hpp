#pragma once

#include "faults.hpp"
#include "recorder.hpp"
#include "request_log.hpp"
#include "service.hpp"
#include "stop.hpp"
#include "world_file.hpp"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>

namespace service_simulator {

/// What all connections share.
struct Endpoint {
    WorldFile world;
    Faults faults; ///< of the command line
    RequestLog log;
    Recorder recorder;
    Service service{};
    Stop stop{};
};

/// One POST: read, checked, logged, answered, delivered.
class Handler final : public Poco::Net::HTTPRequestHandler {
public:
    explicit Handler(Endpoint& endpoint) : endpoint_(endpoint) {}
    void handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override;

private:
    void answer(Poco::Net::HTTPServerRequest& http, Poco::Net::HTTPServerResponse& response);

    Endpoint& endpoint_;
};

class HandlerFactory final : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit HandlerFactory(Endpoint& endpoint) : endpoint_(endpoint) {}
    /// The server owns the handler.
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override { return new Handler(endpoint_); }

private:
    Endpoint& endpoint_;
};

} // namespace service_simulator
