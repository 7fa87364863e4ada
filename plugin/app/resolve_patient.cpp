#include "app/resolve_patient.hpp"

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

// In the national message codiceAss is either a code of at most 16 characters or the Base64 of an RSA block, 172 characters and more.
// Two asterisks of a Code 39 scan may stand around the former.
constexpr std::size_t longest_clear_code = 18;

struct DraftPatient {
    std::optional<PatientId> id;
    bool unreadable = false; ///< a clear text that is no code of anybody
};

DraftPatient patient_of(const core::Prescription& draft) {
    const auto text = core::trim(draft.patient);
    auto id = PatientId::parse(text);
    const bool unreadable = !id && !text.empty() && text.size() <= longest_clear_code;
    return {std::move(id), unreadable};
}

bool differ(const std::optional<PatientId>& one, const std::optional<PatientId>& other) { return one && other && *one != *other; }

} // namespace

core::Result<ResolvedPatient> resolve_patient(const core::Identity& session, const core::Prescription& draft, std::string_view expected) {
    const auto scan = core::scan::read_scan(expected);
    if (!core::trim(expected).empty() && !scan.id) {
        return failure(Fault::usage, "the expected patient " + core::scan::what_is_wrong(scan));
    }
    const auto& host = scan.id;
    const auto in_draft = patient_of(draft);
    ResolvedPatient resolved{.identity = session};
    resolved.wrong_person =
        differ(session.id, in_draft.id) || differ(session.id, host) || differ(in_draft.id, host) || (session.id && in_draft.unreadable);
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
