#pragma once

#include "core/date.hpp"
#include "core/result.hpp"
#include "core/settings.hpp"

#include <Poco/Net/Context.h>
#include <memory>
#include <string>
#include <vector>

namespace esente::soap {

/// How the service is known and how we are known to it: TLS 1.2 or later, our client certificate, trust in `ca_file` alone (never the
/// system's store), the host name checked, and where `pins` are set a server key among them. A host program that hooks itself into POCO's
/// SSLManager cannot loosen it. Immutable; any thread.
class TlsContext {
public:
    /// SETTINGS when a file cannot be used; opens no connection.
    [[nodiscard]] static core::Result<std::shared_ptr<const TlsContext>> make(const core::Settings::Service& settings);

    [[nodiscard]] const Poco::Net::Context::Ptr& poco() const noexcept { return context_; }
    /// The last moment of our client certificate.
    [[nodiscard]] core::Instant certificate_ends() const noexcept { return certificate_ends_; }

private:
    TlsContext(Poco::Net::Context::Ptr context, std::vector<std::string> pins);
    Poco::Net::Context::Ptr context_;
    std::unique_ptr<const std::vector<std::string>> pins_; ///< SHA-256 hex of SubjectPublicKeyInfo; the address is OpenSSL's
    core::Instant certificate_ends_{};
};

} // namespace esente::soap
