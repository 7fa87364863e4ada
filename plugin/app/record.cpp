#include "app/record.hpp"

#include "core/json.hpp"

#include <string>
#include <utility>

namespace esente::app {
namespace {

using core::Fault;

std::string iso_or_empty(const std::optional<core::Date>& day) { return day ? day->iso() : std::string{}; }

// Refused: our own rules or the service said no. Everything else is a failure.
bool is_refusal(Fault fault) noexcept {
    return fault == Fault::consult_not_allowed || fault == Fault::care_refused || fault == Fault::patient_unknown ||
           fault == Fault::patient_deceased || fault == Fault::patient_superseded || fault == Fault::quota ||
           fault == Fault::service_refused;
}

} // namespace

ports::AuditEntry entry_for(const Station& station, const Access& access) {
    return {.at = station.clock.now(),
            .day = access.day,
            .operator_name = access.caller.codice_fiscale,
            .operator_role = access.caller.role,
            .operator_origin = access.caller.origin == core::OperatorOrigin::host ? "host" : "settings",
            .organisation = access.caller.organisation,
            .workstation = station.settings.workstation,
            .patient = access.identity.id ? access.identity.id->text() : std::string{},
            .mode = core::mode_name(access.identity.mode),
            .assurance = core::assurance_name(access.identity.assurance),
            .outcome = {},
            .reason = {},
            .code = {},
            .draft_digest = {},
            .catalogue = station.catalogue->version,
            .proof_id = {},
            .message_id = {},
            .personal = {}};
}

core::Error record_failure(const Station& station, ports::AuditEntry entry, core::Error error) {
    entry.kind = is_refusal(error.fault) ? ports::AuditKind::refused : ports::AuditKind::failed;
    entry.outcome = core::fault_name(error.fault);
    if (const auto recorded = station.store.append(entry); !recorded) {
        return recorded.error();
    }
    return error;
}

std::string personal_part(core::Instant at, const std::optional<core::PaperCertificate>& certificate, const std::string& typed_reason,
                          const std::string& code) {
    core::JsonObject personal;
    personal.known("code", code).known("reason", typed_reason);
    if (certificate) {
        personal.known("certificate", core::JsonObject{}
                                          .known("code", certificate->code)
                                          .known("holder", certificate->holder)
                                          .known("issued", iso_or_empty(certificate->issued))
                                          .known("expires", iso_or_empty(certificate->expires))
                                          .known("issuer", certificate->issuer)
                                          .known("number", certificate->number)
                                          .known("seen_by", certificate->seen_by)
                                          .known("seen_at", certificate->seen_on ? certificate->seen_on->iso() : core::iso_utc(at)));
    }
    return personal.empty() ? std::string{} : personal.json();
}

} // namespace esente::app
