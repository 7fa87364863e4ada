#include "app/consult.hpp"

#include "app/list_request.hpp"
#include "app/record.hpp"
#include "app/resolve_operator.hpp"
#include "app/resolve_patient.hpp"
#include "app/service_call.hpp"
#include "core/exemptions/family.hpp"

#include <string>
#include <utility>
#include <variant>

namespace esente::app {
namespace {

using core::ConsultAnswer;
using core::failure;
using core::Fault;

// One consult on its way to its record.
class Consult {
public:
    Consult(const Station& station, const ConsultOrder& order, const std::stop_token& stop)
        : station_{station},
          patient_{*order.patient},
          stop_{stop},
          today_{station.today()},
          access_{.caller = resolve_operator(order.caller, station.settings), .identity = patient_.identity(), .day = today_} {}

    core::Result<Outcome> run(const std::optional<core::PatientId>& expected) {
        if (differ(access_.identity.id, expected)) {
            reason_ = reason_identity;
            return recorded(failure(Fault::consult_not_allowed, "the patient identified is not the one expected"));
        }
        if (!may_list(station_, patient_)) {
            return recorded(failure(Fault::consult_not_allowed, "this access mode, or this card, may not list exemptions"));
        }
        if (!access_.identity.id) {
            return failure(Fault::usage, "a consult needs a patient with a code");
        }
        auto answer = list();
        if (!answer) {
            return recorded(answer.error());
        }
        if (stop_.stop_requested()) {
            return recorded(failure(Fault::cancelled, "cancelled before the record was made"));
        }
        return release(std::move(*answer));
    }

private:
    core::Result<ConsultAnswer> list() {
        if (auto held = patient_.list_of(today_)) {
            return std::move(*held);
        }
        auto call = new_call(station_, access_.caller, service_bound(station_, stop_));
        message_id_ = call.message_id;
        auto reply = station_.service.consult(list_request(station_, access_.identity, today_), std::move(call)).get();
        if (!reply) {
            return reply.error();
        }
        if (const auto* declined = std::get_if<core::DomainError>(&*reply)) {
            return consult_error(*declined);
        }
        auto answer = std::get<ConsultAnswer>(std::move(*reply));
        core::exemptions::respell(*station_.catalogue, answer);
        return answer;
    }

    // From here on a cancel loses: what the record says is what the host sees.
    core::Result<Outcome> release(ConsultAnswer answer) {
        auto entry = new_entry();
        entry.kind = ports::AuditKind::consult;
        entry.outcome = "OK";
        entry.proof_id = answer.proof_id;
        auto receipt = station_.store.append(entry);
        if (!receipt) {
            return receipt.error();
        }
        Consultation consultation{.exemptions = answer.exemptions, .audit = std::move(*receipt)};
        patient_.keep_list(today_, std::move(answer));
        return Outcome{std::move(consultation)};
    }

    core::Error recorded(core::Error error) { return record_failure(station_, new_entry(), std::move(error)); }

    [[nodiscard]] ports::AuditEntry new_entry() const {
        auto entry = entry_for(station_, access_);
        entry.message_id = message_id_;
        entry.reason = reason_;
        return entry;
    }

    const Station& station_;
    Patient& patient_;
    const std::stop_token& stop_;
    core::Date today_;
    Access access_;
    std::string message_id_;
    std::string reason_;
};

} // namespace

core::Result<Outcome> consult(const Station& station, const ConsultOrder& order, const std::stop_token& stop) {
    const auto expected = expected_id(order.expected_patient);
    if (!expected) {
        return expected.error();
    }
    return Consult{station, order, stop}.run(*expected);
}

} // namespace esente::app
