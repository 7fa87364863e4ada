#include "wiring/assemble.hpp"

#include "adapters/pcsc/card_reader.hpp"
#include "adapters/soap/services.hpp"
#include "adapters/store/store.hpp"
#include "adapters/system/system.hpp"
#include "adapters/trust/card_trust.hpp"
#include "formats/catalogue_file.hpp"

#include <utility>

namespace esente::wiring {
namespace {

/// The catalogue the rules are judged by. Catalogues from a file come signed, with a later version: until then a configured one is
/// refused rather than passed over in silence.
core::Result<core::Catalogue> catalogue_for(const core::Settings& settings) {
    if (!settings.catalogue.file.empty()) {
        core::Error refusal = core::failure(core::Fault::catalogue_invalid, "this version judges by the embedded catalogue only");
        refusal.at.key = "catalogue.file";
        return refusal;
    }
    return formats::embedded_catalogue();
}

core::Result<soap::Services> services_for(const core::Settings& settings, const HostSide& host, const app::Ports& parts) {
    return soap::make_services({.service = settings.service,
                                .application = host.application,
                                .application_version = host.application_version,
                                .workstation = settings.workstation},
                               *parts.threads, {.clock = *parts.clock, .log = *parts.log, .secrets = system::make_secret_memory()});
}

} // namespace

core::Result<std::unique_ptr<app::Engine>> assemble(core::Settings settings, HostSide host) {
    auto catalogue = catalogue_for(settings);
    if (!catalogue) {
        return located(std::move(catalogue).error(), settings);
    }
    app::Ports parts;
    parts.threads = system::make_threads();
    parts.clock = system::make_clock();
    parts.random = system::make_random();
    parts.log = system::make_log(host.log);
    auto trust = trust::make_card_trust(settings.card.trust_dir);
    if (!trust) {
        return located(std::move(trust).error(), settings);
    }
    parts.trust = std::move(trust).value();
    auto services = services_for(settings, host, parts);
    if (!services) {
        return located(std::move(services).error(), settings);
    }
    parts.service = std::move(services->exemptions);
    parts.counter = std::move(services->counter);
    parts.card = pcsc::make_card_reader(*parts.threads, *parts.log);
    parts.store = store::make_store(settings.data_dir, *parts.log);
    return std::make_unique<app::Engine>(std::move(parts), std::move(settings), std::move(catalogue).value(), std::move(host.wake));
}

} // namespace esente::wiring
