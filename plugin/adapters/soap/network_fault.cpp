#include "adapters/soap/network_fault.hpp"

#include "core/text.hpp"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <string_view>

namespace esente::soap {
namespace {

template <class Exception> bool is(const Poco::Exception& thrown) noexcept { return dynamic_cast<const Exception*>(&thrown) != nullptr; }

/// OpenSSL 3 reports a connection that ends without close_notify as a TLS error, and POCO passes it on as such.
bool only_ended(const Poco::Exception& thrown) {
    return is<Poco::Net::SSLConnectionUnexpectedlyClosedException>(thrown) || thrown.message().find("unexpected eof") != std::string::npos;
}

core::Fault fault_of(const Poco::Exception& thrown) {
    if (is<Poco::TimeoutException>(thrown)) {
        return core::Fault::timeout;
    }
    if (is<Poco::Net::SSLException>(thrown) && !only_ended(thrown)) {
        return core::Fault::service_tls;
    }
    if (is<Poco::Net::MessageException>(thrown) || is<Poco::DataException>(thrown)) {
        return core::Fault::service_http;
    }
    return core::Fault::service_unreachable;
}

} // namespace

core::Error network_fault(const Poco::Exception& thrown) { return core::failure(fault_of(thrown), core::harmless(thrown.displayText())); }

} // namespace esente::soap
