#pragma once

#include "core/error.hpp"

#include <Poco/Exception.h>

namespace esente::soap {

/// What an exception of POCO's network classes means: SERVICE_TLS when the peers do not trust each other, SERVICE_HTTP for what is not
/// HTTP, TIMEOUT, else SERVICE_UNREACHABLE. The only place where they are translated.
[[nodiscard]] core::Error network_fault(const Poco::Exception& thrown);

} // namespace esente::soap
