#pragma once

#include "app/engine.hpp"
#include "desk/people.hpp"
#include "fakes/fake_card.hpp"
#include "fakes/fake_catalogues.hpp"
#include "fakes/fake_counter.hpp"
#include "fakes/fake_service.hpp"
#include "fakes/manual_clock.hpp"
#include "fakes/memory_store.hpp"
#include "fakes/simple_ports.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <memory>
#include <variant>

namespace esente::tests {

using app::CheckOrder;
using app::Verdict;

/// A doctor's desk: an engine over fakes. Everything is strict: what was scripted must be used up, what was not must not be asked.
class Desk {
public:
    Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk();

    /// Starts on first use, so that a test may change the settings before.
    app::Engine& engine();
    void close();

    static const core::Result<app::Outcome>& outcome(const std::shared_ptr<app::Job>& job);
    template <class T> static T got(const std::shared_ptr<app::Job>& job) { return std::get<T>(value_of(job)); }
    static Fault failed(const std::shared_ptr<app::Job>& job);

    std::shared_ptr<app::Job> start(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft);
    Verdict check(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft);
    std::shared_ptr<app::Job> consult(const std::shared_ptr<app::Patient>& patient, const char* expected = "");
    static CheckOrder order(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft);
    void pull_card();

    core::Settings settings;
    core::card::CertificateView certificate;
    std::shared_ptr<fakes::ServiceScript> service;
    std::shared_ptr<fakes::CounterScript> counter;
    std::shared_ptr<fakes::CardScript> card;
    std::shared_ptr<fakes::StoreMemory> store;
    std::shared_ptr<fakes::CatalogueShelf> shelf;
    std::shared_ptr<fakes::ClockHand> clock;
    std::shared_ptr<fakes::LogLines> log;
    std::atomic<unsigned> wakes{0};

private:
    static const app::Outcome& value_of(const std::shared_ptr<app::Job>& job);

    std::unique_ptr<app::Engine> engine_;
};

/// The only row, which the test expects to be one.
ports::AuditEntry only_entry(const Desk& desk);

} // namespace esente::tests
