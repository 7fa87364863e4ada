#include "app/resolve_patient.hpp"

#include "core/patient_code.hpp"
#include "core/scan/scan.hpp"
#include "core/scan/wording.hpp"
#include "core/text.hpp"

#include <optional>
#include <utility>

namespace esente::app {
namespace {

using core::failure;
using core::Fault;
using core::PatientId;

} // namespace

core::Result<std::optional<PatientId>> expected_id(std::string_view expected) {
    auto scan = core::scan::read_scan(expected);
    if (!core::trim(expected).empty() && !scan.id) {
        return failure(Fault::usage, "the expected patient " + core::scan::what_is_wrong(scan));
    }
    return std::move(scan.id);
}

bool differ(const std::optional<PatientId>& one, const std::optional<PatientId>& other) noexcept { return one && other && *one != *other; }

core::Result<ResolvedPatient> resolve_patient(const core::Identity& session, const core::Prescription& draft, std::string_view expected) {
    const auto host = expected_id(expected);
    if (!host) {
        return host.error();
    }
    const auto in_draft = core::read_patient_code(draft.patient);
    ResolvedPatient resolved{.identity = session};
    resolved.wrong_person = differ(session.id, in_draft.id) || differ(session.id, *host) || differ(in_draft.id, *host) ||
                            (session.id && in_draft.form == core::PatientCodeForm::unreadable);
    if (session.id) {
        return resolved;
    }
    if (in_draft.id) {
        resolved.identity.id = in_draft.id;
        return resolved;
    }
    if (!core::trim(draft.foreign_state).empty()) {
        return resolved;
    }
    return failure(Fault::usage, "neither the call nor the draft names the patient");
}

} // namespace esente::app
