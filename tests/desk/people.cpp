#include "desk/people.hpp"

#include "app/enter.hpp"

#include <string>
#include <utility>

namespace esente::tests {

core::Date a_day(const char* iso) { return core::Date::from_iso(iso).value(); }

core::ExemptionCode a_code(const char* text) { return core::ExemptionCode::parse(text).value(); }

core::Settings some_settings() {
    core::Settings settings;
    settings.station_operator.codice_fiscale = doctor;
    settings.station_operator.role = "A";
    settings.station_operator.organisation = "030321";
    settings.region = "030";
    settings.workstation = "desk";
    return settings;
}

std::shared_ptr<core::Prescription> a_draft(const char* exemption, const char* patient) {
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

std::shared_ptr<core::Prescription> written_by(const char* titolare, const char* exemption) {
    auto draft = a_draft(exemption);
    draft->titolare = titolare;
    return draft;
}

std::shared_ptr<app::Patient> in_mode(Mode mode, const char* id) { return app::enter_patient(mode, id, "").value(); }

std::shared_ptr<app::Patient> with_card(Assurance assurance, bool expired) {
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

core::PaperCertificate a_certificate(const char* code) {
    return {.code = code,
            .holder = mario,
            .issued = a_day("2020-01-10"),
            .expires = {},
            .issuer = "ATS Milano",
            .number = "A123",
            .seen_by = {}};
}

core::VerifyReply answers(core::Verification outcome, const char* code) {
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

core::ConsultReply a_list(const char* code) {
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

core::DomainError declines(const char* code) { return {.code = code, .text = "testo del servizio", .value = {}}; }

core::Error breaks(Fault fault) { return core::failure(fault, "as the test wants it"); }

} // namespace esente::tests

namespace esente::core {

std::ostream& operator<<(std::ostream& out, Fault fault) { return out << fault_name(fault); }
std::ostream& operator<<(std::ostream& out, Decision decision) { return out << decision_name(decision); }
std::ostream& operator<<(std::ostream& out, AccessContext context) { return out << access_context_name(context); }

} // namespace esente::core

namespace esente::ports {

std::ostream& operator<<(std::ostream& out, AuditKind kind) { return out << static_cast<int>(kind); }

} // namespace esente::ports
