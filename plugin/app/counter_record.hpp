#pragma once

#include "app/results.hpp"
#include "app/station.hpp"
#include "core/counter/service_refusal.hpp"
#include "core/operator.hpp"

#include <string>

/// What the use cases of the counter have in common: who may ask, what goes into the audit, how a refusal is told. No PIN part, ever.
namespace esente::app {

/// One act at the counter, as it goes into the audit.
struct CounterAct {
    core::Operator caller;
    std::string holder;     ///< codice fiscale; empty where only the number of a request is known
    std::string assurance;  ///< of the card, if one was read
    std::string request_id; ///< idRichiesta or idPratica; empty while there is none
    std::string message_id; ///< empty while nothing left
    std::string personal;   ///< JSON for the sealed part
};

/// A row with everything the act knows; kind, outcome and reason are the caller's to fill in.
[[nodiscard]] ports::AuditEntry counter_entry(const Station& station, const CounterAct& act);

/// Records that something was granted; STORE otherwise, and then nothing is released.
[[nodiscard]] core::Result<ports::AuditReceipt> record_granted(const Station& station, const CounterAct& act, ports::AuditKind kind,
                                                               const std::string& outcome);

/// Records a refusal of ours, USAGE with every finding, and gives what the host is told.
[[nodiscard]] core::Result<Outcome> refuse(const Station& station, const CounterAct& act, const core::counter::Findings& findings);
/// The same for a refusal of the service.
[[nodiscard]] core::Result<Outcome> refuse(const Station& station, const CounterAct& act, const core::counter::ServiceRefusal& refusal);

/// Records that no answer came, and tells it with what the operator does about it; STORE when it could not be recorded.
[[nodiscard]] core::Result<Outcome> counter_failed(const Station& station, const CounterAct& act, core::Error error);

/// Prescribers are refused before anything is read or sent.
[[nodiscard]] bool may_use_counter(const core::Operator& caller);

} // namespace esente::app
