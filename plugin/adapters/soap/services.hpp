#pragma once

#include "core/result.hpp"
#include "core/settings.hpp"
#include "ports/clock_port.hpp"
#include "ports/counter_port.hpp"
#include "ports/log_port.hpp"
#include "ports/secret_memory.hpp"
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

/// What the adapter uses of the world. Clock and log outlive the services.
struct Surroundings {
    ports::ClockPort& clock;
    ports::LogPort& log;
    std::shared_ptr<ports::SecretMemoryPort> secrets;
};

/// Both sides of the one service; they share its connections.
struct Services {
    std::unique_ptr<ports::ServicePort> exemptions;
    std::unique_ptr<ports::CounterPort> counter;
};

/// The regional service of contract 2026-11 over SOAP 1.1 and mutual TLS. Opens no connection before the first call.
/// SETTINGS when the url or a certificate file cannot be used. The ports outlive the services; destroying the last one cancels what is
/// under way and takes at most about 100 ms, whatever the network does.
[[nodiscard]] core::Result<Services> make_services(ServiceConfig config, ports::ThreadPort& threads, const Surroundings& around);

} // namespace esente::soap
