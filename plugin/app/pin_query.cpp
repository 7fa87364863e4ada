#include "app/pin_query.hpp"

#include "app/counter_record.hpp"
#include "app/resolve_operator.hpp"
#include "app/service_call.hpp"
#include "core/json.hpp"
#include "core/text.hpp"

#include <functional>
#include <utility>
#include <variant>

namespace esente::app {
namespace {

using core::failure;
using core::Fault;

/// Which of the three, and how it is asked.
struct Query {
    ports::AuditKind kind;
    std::function<std::future<core::Result<ports::StateReply>>(ports::ServiceCall)> ask;
};

core::Result<Outcome> release(const Station& station, const CounterAct& act, ports::AuditKind kind, core::counter::RequestState now) {
    auto receipt = record_granted(station, act, kind, now.state);
    if (!receipt) {
        return std::move(receipt).error();
    }
    if (core::counter::came_to_nothing(now.state)) {
        if (auto closed = station.store.counter_closed(act.request_id); !closed) {
            return std::move(closed).error();
        }
    }
    return Outcome{PinState{.request_id = act.request_id, .now = std::move(now), .audit = std::move(*receipt)}};
}

core::Result<Outcome> about(const Station& station, CounterAct act, const Query& query, const std::stop_token& stop) {
    if (!may_use_counter(act.caller)) {
        return refuse(station, act, core::counter::Findings{{"SPO-RUOLO", ""}});
    }
    if (act.request_id.empty()) {
        return failure(Fault::usage, "the number of the request is missing");
    }
    auto call = new_call(station, act.caller, service_bound(station, stop));
    act.message_id = call.message_id;
    auto reply = query.ask(std::move(call)).get();
    if (!reply) {
        return counter_failed(station, act, std::move(reply).error());
    }
    if (const auto* declined = std::get_if<core::DomainError>(&*reply)) {
        return refuse(station, act, core::counter::refusal_of(declined->code, core::counter::Asked::about_a_request));
    }
    return release(station, act, query.kind, std::get<core::counter::RequestState>(std::move(*reply)));
}

CounterAct act_of(const Station& station, const PinQuery& query) {
    return {.caller = resolve_operator(query.caller, station.settings),
            .holder = {},
            .assurance = {},
            .request_id = std::string{core::trim(query.request_id)},
            .message_id = {},
            .personal = {}};
}

} // namespace

core::Result<Outcome> pin_status(const Station& station, const PinQuery& query, const std::stop_token& stop) {
    const auto act = act_of(station, query);
    return about(station, act,
                 {.kind = ports::AuditKind::pin_status,
                  .ask = [&](ports::ServiceCall call) { return station.counter.pin_state(act.request_id, std::move(call)); }},
                 stop);
}

core::Result<Outcome> pin_repeat(const Station& station, const PinQuery& query, const std::stop_token& stop) {
    const auto act = act_of(station, query);
    return about(station, act,
                 {.kind = ports::AuditKind::pin_repeated,
                  .ask = [&](ports::ServiceCall call) { return station.counter.repeat_pin(act.request_id, std::move(call)); }},
                 stop);
}

core::Result<Outcome> pin_cancel(const Station& station, const PinQuery& query, const std::stop_token& stop) {
    auto act = act_of(station, query);
    const std::string reason{core::trim(query.reason)};
    if (reason.empty()) {
        return failure(Fault::usage, "a request is cancelled with a reason");
    }
    act.personal = core::JsonObject{}.known("reason", reason).json();
    return about(station, act,
                 {.kind = ports::AuditKind::pin_cancelled,
                  .ask = [&](ports::ServiceCall call) { return station.counter.cancel_pin(act.request_id, reason, std::move(call)); }},
                 stop);
}

} // namespace esente::app
