#pragma once

#include "app/first_parts.hpp"
#include "app/patient.hpp"
#include "core/catalogue.hpp"
#include "core/counter/answers.hpp"
#include "core/counter/finding.hpp"
#include "core/messages/renewals.hpp"
#include "core/registry.hpp"
#include "core/verdict.hpp"
#include "ports/audit_port.hpp"
#include "ports/card_port.hpp"
#include "ports/service_port.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

/// What each kind of job gives.
namespace esente::app {

class Screen;

/// A finding with its text in the settings' language.
struct WordedFinding {
    core::Finding finding;
    std::string message;
    std::string remedy;
    std::string source;
};

struct WordedWay {
    core::WayForward way;
    std::string text;
};

/// A note for the patient on an exemption that ends soon.
struct WordedNote {
    std::string code;
    core::messages::NoteLines lines;
};

struct VerdictTimings {
    std::chrono::microseconds card{};
    std::chrono::microseconds service{};
    std::chrono::microseconds rules{};
    std::chrono::microseconds audit{};
    std::chrono::microseconds total{};
};

/// A decision that is on record; it binds patient, draft, day, catalogue and service answer.
struct Verdict {
    core::Decision decision = core::Decision::undetermined;
    core::Mode mode = core::Mode::none;
    core::Assurance assurance = core::Assurance::declared;
    core::Date day;
    std::vector<WordedFinding> findings;
    std::vector<WordedWay> ways;
    std::vector<WordedNote> notes;
    std::optional<core::ExpectedReceipt> receipt; ///< inferred; none while the patient is another
    std::optional<core::JudgedExemption> exemption;
    std::string patient; ///< PatientId text; empty if nobody was looked up
    std::string draft_digest;
    std::string catalogue_version;
    std::string catalogue_digest;
    std::string proof_id;
    ports::AuditReceipt audit;
    VerdictTimings timings;
};

struct Consultation {
    std::vector<core::RegistryExemption> exemptions;
    ports::AuditReceipt audit;
};

struct Acknowledgement {
    ports::AuditReceipt audit;
};

/// A catalogue as somebody holds it; never null.
using Edition = std::shared_ptr<const core::Catalogue>;

struct HealthLine {
    std::string part;
    bool ok = false;
    std::optional<core::Fault> fault;
    std::string state;
    std::string todo;
};

/// What was seen of one part of the station by this engine.
struct PartFigures {
    std::optional<core::Instant> last_success;
    std::optional<std::chrono::milliseconds> p95; ///< over the last 100
};

struct Health {
    core::Instant looked_at{};
    bool can_check = false;
    std::uint32_t reader_count = 0;
    std::vector<HealthLine> lines;
    std::string service_state;
    std::string catalogue_version; ///< of the edition in force
    std::string catalogue_digest;
    ports::ServiceHealth service;
    PartFigures readers;
    PartFigures card;                         ///< reading one, without the wait for it
    std::vector<core::ServiceNotice> notices; ///< of the service, as it sent them: hostile text
};

/// Why a request of the counter was not sent, or not granted, in the settings' language.
struct CounterWords {
    core::counter::Finding finding;
    std::string message;
    std::string remedy;
    std::string technician; ///< empty where the words of the failure say it
};

/// A request that was refused, with everything that is wrong with it. The job has failed with `error`; the refusal is on record.
struct CounterRefusal {
    core::Error error;
    std::vector<CounterWords> findings;
};

/// A PIN request the service granted, now or before.
struct PinIssue {
    std::string request_id;
    std::string contact_masked;
    std::string channel;
    std::optional<core::Instant> first_part_at; ///< none when the first part is no longer to be had
    std::string state;                          ///< of the second part; empty when it was not asked for
    std::shared_ptr<FirstParts> first;          ///< null without a first part
    ports::AuditReceipt audit;
};

struct PinState {
    std::string request_id;
    core::counter::RequestState now;
    ports::AuditReceipt audit;
};

struct CardIssue {
    core::counter::NewCard card;
    ports::AuditReceipt audit;
};

using Outcome = std::variant<std::shared_ptr<Patient>, std::vector<ports::ReaderView>, Consultation, Verdict, Acknowledgement, Health,
                             ports::AuditReport, std::vector<ports::AuditRow>, Edition, std::shared_ptr<Screen>, CounterRefusal, PinIssue,
                             PinState, CardIssue, std::vector<ports::CounterRow>>;

} // namespace esente::app
