#include "app/acknowledge.hpp"

#include "app/record.hpp"
#include "app/resolve_operator.hpp"
#include "core/exemption_code.hpp"

#include <optional>
#include <string>
#include <utility>

namespace esente::app {
namespace {

using core::failure;
using core::Fault;

const char* reason_name(AcknowledgeReason reason) noexcept {
    switch (reason) {
    case AcknowledgeReason::seen_certificate:
        return "seen_certificate";
    case AcknowledgeReason::patient_confirms:
        return "patient_confirms";
    case AcknowledgeReason::clinical_reason:
        return "clinical_reason";
    case AcknowledgeReason::other:
        return "other";
    }
    return "other";
}

// A warning may be about a draft that claims no code.
std::optional<std::string> canonical_code(const std::string& text) {
    if (text.empty()) {
        return text;
    }
    const auto code = core::ExemptionCode::parse(text);
    return code ? std::optional{code->text()} : std::nullopt;
}

core::Result<ports::AcknowledgedKey> key_of(const AcknowledgeOrder& order) {
    const auto patient = core::PatientId::parse(order.patient);
    auto code = canonical_code(order.code);
    if (!patient || !code || order.rule.empty()) {
        return failure(Fault::usage, "a warning is acknowledged for a patient, a code and a rule");
    }
    return ports::AcknowledgedKey{.patient = patient->text(), .code = std::move(*code), .rule = order.rule, .day = order.day};
}

} // namespace

core::Result<Outcome> acknowledge(const Station& station, const AcknowledgeOrder& order) {
    const auto key = key_of(order);
    if (!key) {
        return key.error();
    }
    auto entry = entry_for(station, {.caller = resolve_operator(order.caller, station.settings), .identity = {}, .day = order.day});
    entry.kind = ports::AuditKind::acknowledged;
    entry.patient = key->patient;
    entry.mode.clear();
    entry.assurance.clear();
    entry.code = key->code;
    entry.outcome = reason_name(order.reason);
    entry.reason = key->rule;
    entry.personal = personal_part(entry.at, std::nullopt, {}, key->code);
    auto receipt = station.store.append(entry);
    if (!receipt) {
        return std::move(receipt).error();
    }
    if (const auto remembered = station.store.remember_acknowledged(*key); !remembered) {
        return remembered.error();
    }
    return Outcome{Acknowledgement{.audit = std::move(*receipt)}};
}

} // namespace esente::app
