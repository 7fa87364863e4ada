#pragma once

#include "adapters/screens/http.hpp"

#include <Poco/Net/StreamSocket.h>

#include <functional>

namespace esente::screens {

/// Answers one connection: reads its one request, asks `answer`, sends what it gives with the headers every response has. An answer that
/// throws becomes a plain 500. Throws Poco::Exception when the connection breaks.
void serve_connection(Poco::Net::StreamSocket socket, const std::function<Response(const Request&)>& answer);

} // namespace esente::screens
