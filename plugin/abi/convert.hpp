#pragma once

#include "abi/intake.hpp"
#include "app/engine.hpp"
#include "app/requests.hpp"
#include "app/results.hpp"
#include "core/scan/scan.hpp"
#include "wiring/assemble.hpp"

#include <esente/esente.h>

/// C structs to values and back. Reading notes mistakes in the Intake; what is written borrows its texts from the value.
namespace esente::abi {

/// Longest code of a patient, an exemption, and a free text of the host.
inline constexpr std::size_t patient_id_bytes = 16;
inline constexpr std::size_t exemption_bytes = 15;
inline constexpr std::size_t free_text_bytes = 200;
/// Longest raw scan.
inline constexpr std::size_t scan_bytes = core::scan::longest;

[[nodiscard]] wiring::HostSide read_host(Intake& in, const esente_host* host, const esente_config& config);
[[nodiscard]] std::optional<core::Operator> read_operator(Intake& in, const esente_operator* caller);
[[nodiscard]] app::IdentifyRequest read_identify(Intake& in, const esente_identify* request);
[[nodiscard]] std::optional<core::PaperCertificate> read_certificate(Intake& in, const esente_certificate* certificate);
/// Everything of a consult but the patient.
[[nodiscard]] app::ConsultOrder read_consult(Intake& in, const esente_consult* consult);
/// Everything of a check but patient and draft.
[[nodiscard]] app::CheckOrder read_check(Intake& in, const esente_check* check);
/// A draft field by field; none after a mistake.
[[nodiscard]] std::optional<core::Prescription> read_prescription(Intake& in, const esente_prescription* prescription);

[[nodiscard]] esente_identity to_c(const app::Patient& patient);
[[nodiscard]] esente_scanned to_c(const core::scan::Scan& scan);
[[nodiscard]] esente_reader to_c(const ports::ReaderView& reader) noexcept;
[[nodiscard]] esente_exemption to_c(const core::RegistryExemption& exemption) noexcept;
[[nodiscard]] esente_exemption to_c(const core::JudgedExemption& exemption) noexcept;
[[nodiscard]] esente_verdict to_c(const app::Verdict& verdict) noexcept;
[[nodiscard]] esente_finding to_c(const app::WordedFinding& finding) noexcept;
[[nodiscard]] esente_way to_c(const app::WordedWay& way) noexcept;
[[nodiscard]] esente_note to_c(const app::WordedNote& note) noexcept;
[[nodiscard]] esente_health to_c(const app::Health& health) noexcept;
[[nodiscard]] esente_health_line to_c(const app::HealthLine& line) noexcept;
[[nodiscard]] esente_audit_report to_c(const ports::AuditReport& report) noexcept;
[[nodiscard]] esente_audit_break to_c(const ports::AuditBreak& broken) noexcept;
[[nodiscard]] esente_screen_state to_c(const app::Screen& screen) noexcept;
[[nodiscard]] esente_event to_c(const app::Event& event) noexcept;

} // namespace esente::abi
