#include "wiring/assemble.hpp"

#include "adapters/pcsc/card_reader.hpp"
#ifdef ESENTE_WITH_SCREENS
#include "adapters/screens/screens.hpp"
#endif
#include "adapters/soap/services.hpp"
#include "adapters/store/store.hpp"
#include "adapters/system/system.hpp"
#include "adapters/trust/card_trust.hpp"
#include "adapters/trust/catalogue_signature.hpp"
#include "formats/catalogue_file.hpp"
#include "wiring/catalogue_files.hpp"

#include <utility>

namespace esente::wiring {
namespace {

core::Result<soap::Services> services_for(const core::Settings& settings, const HostSide& host, const app::Ports& parts) {
    return soap::make_services({.service = settings.service,
                                .application = host.application,
                                .application_version = host.application_version,
                                .workstation = settings.workstation},
                               *parts.threads, {.clock = *parts.clock, .log = *parts.log, .secrets = system::make_secret_memory()});
}

/// The engine, with what shows screens lent to it; both use the ports, which the engine owns.
std::unique_ptr<app::Engine> with_screens(app::Ports parts, core::Settings settings, core::Catalogue catalogue,
                                          std::function<void()> wake) {
#ifdef ESENTE_WITH_SCREENS
    auto& threads = *parts.threads;
    const auto& clock = *parts.clock;
    auto& random = *parts.random;
    auto& log = *parts.log;
#endif
    auto engine = std::make_unique<app::Engine>(std::move(parts), std::move(settings), std::move(catalogue), std::move(wake));
#ifdef ESENTE_WITH_SCREENS
    engine->lend(screens::make_screens({.engine = *engine,
                                        .threads = threads,
                                        .clock = clock,
                                        .random = random,
                                        .log = log,
                                        .peers = system::make_peers(),
                                        .lifetimes = {}}));
#endif
    return engine;
}

} // namespace

core::Result<std::unique_ptr<app::Engine>> assemble(core::Settings settings, HostSide host) {
    auto catalogue = formats::embedded_catalogue();
    if (!catalogue) {
        return std::move(catalogue).error();
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
    parts.catalogues = make_catalogue_files(settings.catalogue);
    parts.signatures = trust::make_catalogue_signature(settings.catalogue.trust_dir, settings.card.trust_dir);
    return with_screens(std::move(parts), std::move(settings), std::move(catalogue).value(), std::move(host.wake));
}

} // namespace esente::wiring
