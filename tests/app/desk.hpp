#pragma once

#include "app/engine.hpp"
#include "app/enter.hpp"
#include "fakes/fake_card.hpp"
#include "fakes/fake_catalogues.hpp"
#include "fakes/fake_counter.hpp"
#include "fakes/fake_service.hpp"
#include "fakes/manual_clock.hpp"
#include "fakes/memory_store.hpp"
#include "fakes/simple_ports.hpp"
#include "formats/catalogue_file.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <memory>
#include <string>
#include <utility>

/// A doctor's desk: an engine over fakes, a few synthetic people, and what a test says in one line.
namespace esente::tests {

using app::CheckOrder;
using app::Verdict;
using core::Assurance;
using core::Decision;
using core::Fault;
using core::Mode;

inline constexpr const char* mario = "RSSMRA80A01H501U";
inline constexpr const char* anna = "BNCNNA65C45F205M";
inline constexpr const char* doctor = "VRDLGI70A01F205F";
inline constexpr const char* other_doctor = "NREGPP60B02F205J";
inline constexpr const char* reader_name = "Reader 0";

inline core::Date a_day(const char* iso) { return core::Date::from_iso(iso).value(); }
inline core::ExemptionCode a_code(const char* text) { return core::ExemptionCode::parse(text).value(); }

inline core::Settings some_settings() {
    core::Settings settings;
    settings.station_operator.codice_fiscale = doctor;
    settings.station_operator.role = "A";
    settings.station_operator.organisation = "030321";
    settings.region = "030";
    settings.workstation = "desk";
    return settings;
}

inline std::shared_ptr<core::Prescription> a_draft(const char* exemption, const char* patient = "") {
    return std::make_shared<core::Prescription>(core::Prescription{.type = core::PrescriptionType::specialist,
                                                                   .compiled = a_day("2026-11-24"),
                                                                   .patient = patient,
                                                                   .patient_name = {},
                                                                   .titolare = doctor,
                                                                   .substitute = {},
                                                                   .region = "030",
                                                                   .specialisation = {},
                                                                   .exemption = exemption,
                                                                   .non_exempt = *exemption == '\0',
                                                                   .income = false,
                                                                   .foreign_state = {},
                                                                   .lines = {{.product = "89.7", .quantity = 1}},
                                                                   .digest = std::string(64, 'd')});
}

/// The draft of a colleague.
inline std::shared_ptr<core::Prescription> written_by(const char* titolare, const char* exemption) {
    auto draft = a_draft(exemption);
    draft->titolare = titolare;
    return draft;
}

inline std::shared_ptr<app::Patient> in_mode(Mode mode, const char* id = mario) { return app::enter_patient(mode, id, "").value(); }

inline std::shared_ptr<app::Patient> with_card(Assurance assurance = Assurance::card_data_certified, bool expired = false) {
    const auto id = core::PatientId::parse(mario).value();
    core::CardFacts card;
    card.id = "6030000000000019";
    card.expires = a_day(expired ? "2025-12-31" : "2031-12-31");
    card.expired = expired;
    card.certificate.found = true;
    card.certificate.trusted = assurance >= Assurance::card_data_certified;
    card.certificate.sha256_hex = std::string(64, 'c');
    core::Identity identity{.mode = Mode::chip,
                            .assurance = assurance,
                            .id = id,
                            .person = core::Person{id, "ROSSI", "MARIO", a_day("1980-01-01"), core::Sex::male},
                            .card = card,
                            .card_number = {}};
    return std::make_shared<app::Patient>(std::move(identity), reader_name);
}

inline core::PaperCertificate a_certificate(const char* code = "048") {
    return {.code = code,
            .holder = mario,
            .issued = a_day("2020-01-10"),
            .expires = {},
            .issuer = "ATS Milano",
            .number = "A123",
            .seen_by = {}};
}

inline core::VerifyReply answers(core::Verification outcome, const char* code = "048") {
    return core::VerifyAnswer{.outcome = outcome,
                              .outcome_known = true,
                              .code = a_code(code),
                              .from = a_day("2020-01-01"),
                              .to = {},
                              .region_of_assistance = "030",
                              .proof_id = "VRF-1",
                              .answered_at = {},
                              .messages = {}};
}

inline core::ConsultReply a_list(const char* code = "048") {
    return core::ConsultAnswer{.patient = core::PatientId::parse(mario).value(),
                               .previous = {},
                               .surname = "ROSSI",
                               .given_name = "MARIO",
                               .sex = core::Sex::male,
                               .birth_date = a_day("1980-01-01"),
                               .death_date = {},
                               .region_of_assistance = "030",
                               .exemptions = {{.code = a_code(code),
                                               .type = "PA",
                                               .description = {},
                                               .from = a_day("2020-01-01"),
                                               .to = {},
                                               .state = core::ExemptionState::attiva}},
                               .proof_id = "CNS-1",
                               .answered_at = {}};
}

inline core::DomainError declines(const char* code) { return {.code = code, .text = "testo del servizio", .value = {}}; }
inline core::Error breaks(Fault fault) { return core::failure(fault, "as the test wants it"); }

/// Everything is strict: what was scripted must be used up, what was not must not be asked.
class Desk {
public:
    Desk() = default;
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk() {
        engine_.reset();
        BOOST_CHECK_EQUAL(service->leftovers(), 0U);
        BOOST_CHECK_EQUAL(service->unscripted().size(), 0U);
        BOOST_CHECK_EQUAL(counter->leftovers(), 0U);
        BOOST_CHECK_EQUAL(counter->unscripted(), 0U);
        BOOST_CHECK_EQUAL(card->leftovers(), 0U);
        BOOST_CHECK_EQUAL(card->unscripted(), 0U);
    }

    /// Starts on first use, so that a test may change the settings before.
    app::Engine& engine() {
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
    void close() { engine_.reset(); }

    static const core::Result<app::Outcome>& outcome(const std::shared_ptr<app::Job>& job) {
        BOOST_REQUIRE(job->wait(std::chrono::seconds{20}));
        return *job->outcome();
    }
    template <class T> static T got(const std::shared_ptr<app::Job>& job) {
        const auto& result = outcome(job);
        BOOST_REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : core::fault_name(result.error().fault)));
        return std::get<T>(*result);
    }
    static Fault failed(const std::shared_ptr<app::Job>& job) {
        const auto& result = outcome(job);
        BOOST_REQUIRE(!result.ok());
        return result.error().fault;
    }

    std::shared_ptr<app::Job> start(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft) {
        return engine().check(order(patient, draft));
    }
    Verdict check(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft) {
        return got<Verdict>(start(patient, draft));
    }
    std::shared_ptr<app::Job> consult(const std::shared_ptr<app::Patient>& patient, const char* expected = "") {
        return engine().consult({.patient = patient, .expected_patient = expected, .caller = {}});
    }
    static CheckOrder order(const std::shared_ptr<app::Patient>& patient, const std::shared_ptr<core::Prescription>& draft) {
        CheckOrder order;
        order.patient = patient;
        order.draft = draft;
        return order;
    }
    void pull_card() { card->tell({.kind = ports::CardEventKind::removed, .reader = reader_name, .card = core::card::CardKind::none}); }

    core::Settings settings = some_settings();
    core::card::CertificateView certificate;
    std::shared_ptr<fakes::ServiceScript> service = std::make_shared<fakes::ServiceScript>();
    std::shared_ptr<fakes::CounterScript> counter = std::make_shared<fakes::CounterScript>();
    std::shared_ptr<fakes::CardScript> card = std::make_shared<fakes::CardScript>();
    std::shared_ptr<fakes::StoreMemory> store = std::make_shared<fakes::StoreMemory>();
    std::shared_ptr<fakes::CatalogueShelf> shelf = std::make_shared<fakes::CatalogueShelf>();
    std::shared_ptr<fakes::ClockHand> clock = std::make_shared<fakes::ClockHand>();
    std::shared_ptr<fakes::LogLines> log = std::make_shared<fakes::LogLines>();
    std::atomic<unsigned> wakes{0};

private:
    std::unique_ptr<app::Engine> engine_;
};

/// The only row, which the test expects to be one.
inline ports::AuditEntry only_entry(const Desk& desk) {
    const auto entries = desk.store->entries();
    BOOST_REQUIRE_EQUAL(entries.size(), 1U);
    return entries.front();
}

} // namespace esente::tests

namespace esente::core {
inline std::ostream& operator<<(std::ostream& out, Fault fault) { return out << fault_name(fault); }
inline std::ostream& operator<<(std::ostream& out, Decision decision) { return out << decision_name(decision); }
inline std::ostream& operator<<(std::ostream& out, AccessContext context) { return out << access_context_name(context); }
} // namespace esente::core

namespace esente::ports {
inline std::ostream& operator<<(std::ostream& out, AuditKind kind) { return out << static_cast<int>(kind); }
} // namespace esente::ports
