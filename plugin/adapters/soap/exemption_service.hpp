#pragma once

#include "core/result.hpp"
#include "core/settings.hpp"
#include "ports/clock_port.hpp"
#include "ports/log_port.hpp"
#include "ports/service_port.hpp"
#include "ports/thread_port.hpp"

#include <memory>
#include <string>

namespace esente::soap {

/// Where the service is, how it is trusted, and which program asks from which workstation.
struct ServiceConfig {
    core::Settings::Service service;
    std::string application;
    std::string application_version;
    std::string workstation;
};

/// The regional service of contract 2026-11 over SOAP 1.1 and mutual TLS. Opens no connection before the first call.
/// SETTINGS when the url or a certificate file cannot be used. The ports outlive the service; destroying it cancels what is under way and
/// takes at most about 100 ms, whatever the network does.
[[nodiscard]] core::Result<std::unique_ptr<ports::ServicePort>> make_exemption_service(ServiceConfig config, ports::ThreadPort& threads,
                                                                                       ports::ClockPort& clock, ports::LogPort& log);

} // namespace esente::soap
