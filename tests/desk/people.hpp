#pragma once

#include "app/patient.hpp"
#include "core/registry.hpp"
#include "core/settings.hpp"
#include "core/verdict.hpp"
#include "ports/audit_port.hpp"

#include <memory>
#include <ostream>

/// A few synthetic people, and what a test says of them in one line.
namespace esente::tests {

using core::Assurance;
using core::Decision;
using core::Fault;
using core::Mode;

inline constexpr const char* mario = "RSSMRA80A01H501U";
inline constexpr const char* anna = "BNCNNA65C45F205M";
inline constexpr const char* doctor = "VRDLGI70A01F205F";
inline constexpr const char* other_doctor = "NREGPP60B02F205J";
inline constexpr const char* reader_name = "Reader 0";

core::Date a_day(const char* iso);
core::ExemptionCode a_code(const char* text);
core::Settings some_settings();
std::shared_ptr<core::Prescription> a_draft(const char* exemption, const char* patient = "");
/// The draft of a colleague.
std::shared_ptr<core::Prescription> written_by(const char* titolare, const char* exemption);
std::shared_ptr<app::Patient> in_mode(Mode mode, const char* id = mario);
std::shared_ptr<app::Patient> with_card(Assurance assurance = Assurance::card_data_certified, bool expired = false);
core::PaperCertificate a_certificate(const char* code = "048");
core::VerifyReply answers(core::Verification outcome, const char* code = "048");
core::ConsultReply a_list(const char* code = "048");
core::DomainError declines(const char* code);
core::Error breaks(Fault fault);

} // namespace esente::tests

namespace esente::core {
std::ostream& operator<<(std::ostream& out, Fault fault);
std::ostream& operator<<(std::ostream& out, Decision decision);
std::ostream& operator<<(std::ostream& out, AccessContext context);
} // namespace esente::core

namespace esente::ports {
std::ostream& operator<<(std::ostream& out, AuditKind kind);
} // namespace esente::ports
