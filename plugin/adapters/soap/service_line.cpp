#include "adapters/soap/service_line.hpp"

#include <chrono>

namespace esente::soap {

using std::chrono::steady_clock;

ServiceLine::ServiceLine(Application application, std::shared_ptr<Wire> wire, ports::ThreadPort& threads)
    : application_{std::move(application)}, wire_{std::move(wire)}, threads_{threads}, timer_{threads} {}

ServiceLine::~ServiceLine() {
    wire_->journal.close();
    try {
        threads_.run([wire = wire_] { wire->sessions.close_all(); });
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): no thread to be had; the sessions go with the last call
    }
}

std::string ServiceLine::envelope(const Operation& operation, const ports::ServiceCall& call, const Fill& fill) const {
    return write_request(
        operation, [&](XmlOut& header) { write_app_context(header, call.message_id, call.caller, application_); }, fill);
}

std::optional<core::Error> ServiceLine::refused_role(const Operation& operation, const std::string& role) {
    const bool for_counters = operation.domain == request_pin.domain || operation.domain == request_card.domain;
    const bool for_both = operation.domain == service_status.domain;
    if (for_counters ? core::is_counter_role(role) : core::is_prescriber_role(role) || (for_both && core::is_counter_role(role))) {
        return std::nullopt;
    }
    return core::failure(core::Fault::usage, "the role of the operator does not give access to " + operation.element());
}

std::function<void(const core::Error*)> ServiceLine::report_of(const std::string& message_id) const {
    return [wire = wire_, id = message_id, began = steady_clock::now()](const core::Error* error) {
        wire->journal.ended(id, std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - began), error);
    };
}

} // namespace esente::soap
