#pragma once

#include "core/date.hpp"
#include "core/exemption_code.hpp"
#include "core/patient_id.hpp"
#include "core/prescription.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What is put to the exemption registry and what it answers, free of SOAP (service contract 2026-11, §2 and §5).
namespace esente::core {

/// In which capacity the registry is asked (`contesto`).
enum class AccessContext : std::uint8_t { ts_cns, certificato_cartaceo, dichiarazione, presa_in_carico };

/// Evidence that a card was in the reader (`provaCarta`).
struct CardEvidence {
    std::string card_id;
    std::string certificate_sha256_hex; ///< empty when the card has no certificate
    std::optional<Date> expires;
    Instant read_at{};
};

struct VerifyRequest {
    PatientId patient;
    std::string card_number; ///< codiceTs; empty if none
    AccessContext context = AccessContext::ts_cns;
    std::optional<CardEvidence> card;            ///< with ts_cns
    std::optional<PaperCertificate> certificate; ///< with certificato_cartaceo
    NoCertificate reason = NoCertificate::none;  ///< with dichiarazione
    ExemptionCode code;
    PrescriptionType type = PrescriptionType::specialist;
    Date day;
};

struct ConsultRequest {
    PatientId patient;
    std::string card_number;
    AccessContext context = AccessContext::ts_cns; ///< ts_cns or presa_in_carico
    std::optional<CardEvidence> card;
    Date day;
};

/// `esitoVerifica`. Zero is the safe value: not verifiable.
enum class Verification : std::uint8_t {
    non_verificabile,
    valida,
    scaduta,
    non_ancora_valida,
    revocata,
    sospesa,
    non_trovata,
    non_applicabile,
    non_risulta,
};

/// A message of the service: shown, never obeyed.
struct ServiceMessage {
    std::string code;
    std::string text;
    bool error = false; ///< gravita E
};

struct VerifyAnswer {
    Verification outcome = Verification::non_verificabile;
    bool outcome_known = true; ///< false: the service sent a value we do not know, read as non_verificabile
    ExemptionCode code;
    std::optional<Date> from;
    std::optional<Date> to; ///< none: unlimited or not said
    std::string region_of_assistance;
    std::string proof_id; ///< idVerifica
    std::optional<Instant> answered_at;
    std::vector<ServiceMessage> messages;
};

enum class ExemptionState : std::uint8_t { unknown, attiva, sospesa, revocata };

struct RegistryExemption {
    ExemptionCode code;
    std::string type; ///< PA RA RE IN; empty if not said
    std::string description;
    Date from;
    std::optional<Date> to; ///< none: unlimited
    ExemptionState state = ExemptionState::unknown;
};

struct ConsultAnswer {
    PatientId patient;
    std::optional<PatientId> previous;
    std::string surname;
    std::string given_name;
    Sex sex = Sex::unknown;
    std::optional<Date> birth_date;
    std::optional<Date> death_date;
    std::string region_of_assistance; ///< three digits; empty if not said
    std::vector<RegistryExemption> exemptions;
    std::string proof_id; ///< idRisposta
    std::optional<Instant> answered_at;
};

/// `esitoNegativo`: a normal reply that says no. An unknown code keeps its text and is never "allowed".
struct DomainError {
    std::string code;  ///< e.g. SEC-002
    std::string text;  ///< hostile; sanitise before showing
    std::string value; ///< valoreCampo of the first exception that has one
};

using VerifyReply = std::variant<VerifyAnswer, DomainError>;
using ConsultReply = std::variant<ConsultAnswer, DomainError>;

struct ServiceNotice {
    std::optional<Instant> from;
    std::optional<Instant> to;
    std::string text;
};

/// `SRV.statoServizio`.
struct StatusAnswer {
    std::string state; ///< OPERATIVO DEGRADATO MANUTENZIONE, or whatever the service said
    bool wants_services = false;
    std::vector<ServiceNotice> notices;
    std::optional<Instant> answered_at;
};
using StatusReply = std::variant<StatusAnswer, DomainError>;

[[nodiscard]] const char* verification_name(Verification outcome) noexcept;
[[nodiscard]] Verification verification_from(std::string_view text, bool& known) noexcept;
[[nodiscard]] const char* exemption_state_name(ExemptionState state) noexcept;
[[nodiscard]] const char* access_context_name(AccessContext context) noexcept;
[[nodiscard]] const char* no_certificate_name(NoCertificate reason) noexcept;

} // namespace esente::core
