#include "app/resolve_patient.hpp"

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

} // namespace

core::Result<std::optional<PatientId>> expected_id(std::string_view expected) {
    const auto said = core::trim(expected);
    auto id = PatientId::parse(said);
    if (!said.empty() && !id) {
        return failure(Fault::usage, "the expected patient is no codice fiscale, STP, ENI or provisional code");
    }
    return id;
}

bool differ(const std::optional<PatientId>& one, const std::optional<PatientId>& other) noexcept { return one && other && *one != *other; }

core::Result<ResolvedPatient> resolve_patient(const core::Identity& session, const core::Prescription& draft, std::string_view expected) {
    const auto host = expected_id(expected);
    if (!host) {
        return host.error();
    }
    const auto in_draft = patient_of(draft);
    ResolvedPatient resolved{.identity = session};
    resolved.wrong_person =
        differ(session.id, in_draft.id) || differ(session.id, *host) || differ(in_draft.id, *host) || (session.id && in_draft.unreadable);
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
