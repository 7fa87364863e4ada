#pragma once

#include "app/patient.hpp"
#include "core/counter/request.hpp"
#include "core/operator.hpp"
#include "core/prescription.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a host asks for.
namespace esente::app {

struct IdentifyRequest {
    std::chrono::milliseconds timeout{10'000};
    std::string reader;          ///< empty: the settings' or any
    bool record_failure = false; ///< the card was wanted for an access: a failure is recorded
    std::optional<core::Operator> caller;
};

struct ConsultOrder {
    std::shared_ptr<Patient> patient;
    std::string expected_patient; ///< the patient the host has open, as text; empty if not said
    std::optional<core::Operator> caller;
};

struct CheckOrder {
    std::shared_ptr<Patient> patient;
    std::shared_ptr<const core::Prescription> draft;
    std::optional<core::Date> day;
    std::optional<core::PaperCertificate> certificate;
    core::NoCertificate no_certificate = core::NoCertificate::none;
    bool declare = false;
    std::string reason;           ///< typed, for a fourth different code
    std::string without_card;     ///< permanent word for why a card that exists was not used, for the record; empty if not said
    std::string expected_patient; ///< the patient the host has open, as text; empty if not said
    std::optional<core::Operator> caller;
};

/// Coded reasons for acknowledging a warning; the names stand in the audit.
enum class AcknowledgeReason : std::uint8_t { seen_certificate = 1, patient_confirms, clinical_reason, other };

struct AcknowledgeOrder {
    std::string patient;
    std::string code;
    core::Date day;
    std::string rule;
    AcknowledgeReason reason = AcknowledgeReason::other;
    std::optional<core::Operator> caller;
};

/// A PIN for the card of a holder.
struct PinOrder {
    core::counter::PinRequest request;
    std::shared_ptr<Patient> card;              ///< the card as it was read; null if it was not
    std::vector<std::string> operator_contacts; ///< of whoever is at the desk; beside those of the settings
    std::optional<core::Operator> caller;
};

/// About a request made before.
struct PinQuery {
    std::string request_id;
    std::string reason; ///< to cancel
    std::optional<core::Operator> caller;
};

/// A new card for a holder.
struct CardOrder {
    core::counter::CardRequest request;
    std::optional<core::Operator> caller;
};

} // namespace esente::app
