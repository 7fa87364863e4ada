#include "formats/catalogue_file.hpp"
#include "scene.hpp"
#include "wiring/assemble.hpp"

std::shared_ptr<Scene>& next_scene() {
    static std::shared_ptr<Scene> scene;
    return scene;
}

namespace esente::wiring {

core::Result<std::unique_ptr<app::Engine>> assemble(core::Settings settings, HostSide host) {
    const Scene& scene = *next_scene();
    auto catalogue = formats::embedded_catalogue();
    if (!catalogue) {
        return std::move(catalogue).error();
    }
    app::Ports ports;
    ports.threads = std::make_unique<fakes::RealThreads>();
    ports.clock = std::make_unique<fakes::ManualClock>(scene.clock);
    ports.random = std::make_unique<fakes::FixedRandom>();
    ports.log = std::make_unique<fakes::MemoryLog>(scene.log);
    ports.trust = std::make_unique<fakes::FakeTrust>(core::card::CertificateView{});
    ports.card = std::make_unique<fakes::FakeCard>(scene.card);
    ports.service = std::make_unique<fakes::FakeService>(scene.service);
    ports.counter = std::make_unique<fakes::FakeCounter>(scene.counter);
    ports.store = std::make_unique<fakes::MemoryStore>(scene.store);
    ports.catalogues = std::make_unique<fakes::FakeCatalogues>(scene.shelf);
    ports.signatures = std::make_unique<fakes::FakeSignatures>();
    return std::make_unique<app::Engine>(std::move(ports), std::move(settings), std::move(catalogue).value(), std::move(host.wake));
}

} // namespace esente::wiring
