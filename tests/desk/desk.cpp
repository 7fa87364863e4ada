#include "desk/desk.hpp"

#include "formats/catalogue_file.hpp"

#include <chrono>
#include <string>

namespace esente::tests {

Desk::Desk()
    : settings{some_settings()},
      service{std::make_shared<fakes::ServiceScript>()},
      counter{std::make_shared<fakes::CounterScript>()},
      card{std::make_shared<fakes::CardScript>()},
      store{std::make_shared<fakes::StoreMemory>()},
      shelf{std::make_shared<fakes::CatalogueShelf>()},
      clock{std::make_shared<fakes::ClockHand>()},
      log{std::make_shared<fakes::LogLines>()} {}

Desk::~Desk() {
    engine_.reset();
    BOOST_CHECK_EQUAL(service->leftovers(), 0U);
    BOOST_CHECK_EQUAL(service->unscripted().size(), 0U);
    BOOST_CHECK_EQUAL(counter->leftovers(), 0U);
    BOOST_CHECK_EQUAL(counter->unscripted(), 0U);
    BOOST_CHECK_EQUAL(card->leftovers(), 0U);
    BOOST_CHECK_EQUAL(card->unscripted(), 0U);
}

app::Engine& Desk::engine() {
    if (!engine_) {
        engine_ = std::make_unique<app::Engine>(app::Ports{.threads = std::make_unique<fakes::RealThreads>(),
                                                           .clock = std::make_unique<fakes::ManualClock>(clock),
                                                           .random = std::make_unique<fakes::FixedRandom>(),
                                                           .log = std::make_unique<fakes::MemoryLog>(log),
                                                           .trust = std::make_unique<fakes::FakeTrust>(certificate),
                                                           .card = std::make_unique<fakes::FakeCard>(card),
                                                           .service = std::make_unique<fakes::FakeService>(service),
                                                           .counter = std::make_unique<fakes::FakeCounter>(counter),
                                                           .store = std::make_unique<fakes::MemoryStore>(store),
                                                           .catalogues = std::make_unique<fakes::FakeCatalogues>(shelf),
                                                           .signatures = std::make_unique<fakes::FakeSignatures>()},
                                                settings, formats::embedded_catalogue().value(), [this] { ++wakes; });
    }
    return *engine_;
}

void Desk::close() { engine_.reset(); }

const core::Result<app::Outcome>& Desk::outcome(const std::shared_ptr<app::Job>& job) {
    BOOST_REQUIRE(job->wait(std::chrono::seconds{20}));
    return *job->outcome();
}

const app::Outcome& Desk::value_of(const std::shared_ptr<app::Job>& job) {
    const auto& result = outcome(job);
    BOOST_REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : core::fault_name(result.error().fault)));
    return *result;
}

Fault Desk::failed(const std::shared_ptr<app::Job>& job) {
    const auto& result = outcome(job);
    BOOST_REQUIRE(!result.ok());
    return result.error().fault;
}

std::shared_ptr<app::Job> Desk::start(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft) {
    return engine().check(order(patient, draft));
}

Verdict Desk::check(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft) {
    return got<Verdict>(start(patient, draft));
}

std::shared_ptr<app::Job> Desk::consult(const std::shared_ptr<app::Patient>& patient, const char* expected) {
    return engine().consult({.patient = patient, .expected_patient = expected, .caller = {}});
}

CheckOrder Desk::order(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft) {
    CheckOrder order;
    order.patient = patient;
    order.draft = draft;
    return order;
}

void Desk::pull_card() { card->tell({.kind = ports::CardEventKind::removed, .reader = reader_name, .card = core::card::CardKind::none}); }

ports::AuditEntry only_entry(const Desk& desk) {
    const auto entries = desk.store->entries();
    BOOST_REQUIRE_EQUAL(entries.size(), 1U);
    return entries.front();
}

} // namespace esente::tests
