#include "app/card_request.hpp"

#include "app/counter_content.hpp"
#include "app/counter_facts.hpp"
#include "app/counter_record.hpp"
#include "app/resolve_operator.hpp"
#include "app/service_call.hpp"
#include "core/counter/judge_request.hpp"
#include "core/counter/permanent_words.hpp"

#include <utility>
#include <variant>

namespace esente::app {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only

Findings findings_of(const Station& station, const CardRequest& request, const CounterAct& act) {
    return judge(request, counter_facts(station.settings, station.today(), act.caller, nullptr));
}

core::Result<ports::CounterTicket> begin(const Station& station, const CardRequest& request, const CounterAct& act) {
    return station.store.begin_counter({.kind = "card",
                                        .operation = std::string{permanent_word(request.reason)},
                                        .type = std::string{permanent_word(request.parties.type)},
                                        .at = station.clock.now(),
                                        .day = station.today(),
                                        .operator_code = act.caller.codice_fiscale,
                                        .content = content_of(request),
                                        .message_id = station.random.uuid(),
                                        .people = people_of(request.parties, "", nullptr)});
}

core::Result<Outcome> declined(const Station& station, const CounterAct& act, const core::DomainError& declined) {
    if (!may_be_repeated(declined.code)) {
        if (auto forgotten = station.store.counter_refused(act.message_id); !forgotten) {
            return std::move(forgotten).error();
        }
    }
    return refuse(station, act, refusal_of(declined.code, Asked::a_request));
}

core::Result<Outcome> release(const Station& station, CounterAct act, NewCard card) {
    act.request_id = card.case_id;
    auto receipt = record_granted(station, act, ports::AuditKind::card_requested, "OK");
    if (!receipt) {
        return std::move(receipt).error();
    }
    const ports::ContactUse none{.contact = {}, .holder = {}, .day = station.today()};
    if (auto kept = station.store.counter_answered(act.message_id, card.case_id, none); !kept) {
        return std::move(kept).error();
    }
    return Outcome{CardIssue{.card = std::move(card), .audit = std::move(*receipt)}};
}

core::Result<Outcome> send(const Station& station, const CardRequest& request, CounterAct act, const std::stop_token& stop) {
    auto ticket = begin(station, request, act);
    if (!ticket) {
        return std::move(ticket).error();
    }
    act.message_id = ticket->message_id;
    auto call = new_call(station, act.caller, service_bound(station, stop));
    call.message_id = ticket->message_id;
    auto reply = station.counter.request_card(request, std::move(call)).get();
    if (!reply) {
        return counter_failed(station, act, std::move(reply).error());
    }
    if (const auto* refused = std::get_if<core::DomainError>(&*reply)) {
        return declined(station, act, *refused);
    }
    if (stop.stop_requested()) {
        return counter_failed(station, act, core::failure(core::Fault::cancelled, "cancelled before the record was made"));
    }
    return release(station, std::move(act), std::get<NewCard>(std::move(*reply)));
}

} // namespace

core::Result<Outcome> card_request(const Station& station, const CardOrder& order, const std::stop_token& stop) {
    auto request = canonical(order.request);
    const CounterAct act{.caller = resolve_operator(order.caller, station.settings),
                         .holder = request.parties.holder.codice_fiscale,
                         .assurance = {},
                         .request_id = {},
                         .message_id = {},
                         .personal = content_of(request)};
    if (!may_use_counter(act.caller)) {
        return refuse(station, act, Findings{{"SPO-RUOLO", ""}});
    }
    if (const auto findings = findings_of(station, request, act); !findings.empty()) {
        return refuse(station, act, findings);
    }
    return send(station, as_sent(std::move(request)), act, stop);
}

} // namespace esente::app
