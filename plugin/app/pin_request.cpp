#include "app/pin_request.hpp"

#include "app/counter_content.hpp"
#include "app/counter_facts.hpp"
#include "app/counter_record.hpp"
#include "app/resolve_operator.hpp"
#include "app/service_call.hpp"
#include "core/counter/contact.hpp"
#include "core/counter/judge_request.hpp"
#include "core/counter/permanent_words.hpp"

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace esente::app {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only

/// For so long the service answers the same message id with the same answer (contract §3).
constexpr std::chrono::minutes replay{15};

// One request on its way to its record.
class Issuing {
public:
    Issuing(const Station& station, const PinOrder& order, const std::stop_token& stop)
        : station_{station}, order_{order}, stop_{stop}, today_{station.today()}, request_{canonical(order.request)} {
        act_.caller = resolve_operator(order.caller, station.settings);
        act_.holder = request_.parties.holder.codice_fiscale;
        act_.personal = personal_of(request_);
        if (order.card) {
            act_.assurance = core::assurance_name(order.card->identity().assurance);
        }
    }

    core::Result<Outcome> run() {
        if (!may_use_counter(act_.caller)) {
            return refuse(station_, act_, Findings{{"SPO-RUOLO", ""}});
        }
        const auto known = facts();
        if (!known) {
            return known.error();
        }
        if (const auto findings = judge(request_, *known); !findings.empty()) {
            return refuse(station_, act_, findings);
        }
        request_ = as_sent(std::move(request_));
        return send();
    }

private:
    core::Result<Facts> facts() {
        auto facts = counter_facts(station_.settings, today_, act_.caller, order_.card.get());
        facts.operator_contacts.insert(facts.operator_contacts.end(), order_.operator_contacts.begin(), order_.operator_contacts.end());
        auto others = station_.store.other_holders(use());
        if (!others) {
            return std::move(others).error();
        }
        facts.other_holders = *others;
        return facts;
    }

    core::Result<Outcome> send() {
        auto ticket = begin();
        if (ticket && !ticket->request_id.empty() && station_.clock.now() - ticket->first_sent >= replay) {
            if (auto outcome = standing(*ticket)) {
                return std::move(*outcome);
            }
            ticket = begin();
        }
        return ticket ? ask(*ticket) : core::Result<Outcome>{std::move(ticket).error()};
    }

    core::Result<Outcome> ask(const ports::CounterTicket& ticket) {
        act_.request_id.clear();
        act_.message_id = ticket.message_id;
        auto call = new_call(station_, act_.caller, service_bound(station_, stop_));
        call.message_id = ticket.message_id;
        auto reply = station_.counter.request_pin(request_, std::move(call)).get();
        if (!reply) {
            return counter_failed(station_, act_, std::move(reply).error());
        }
        if (const auto* declined = std::get_if<core::DomainError>(&*reply)) {
            return this->declined(*declined, ticket);
        }
        if (stop_.stop_requested()) {
            return counter_failed(station_, act_, core::failure(core::Fault::cancelled, "cancelled before the record was made"));
        }
        return release(std::get<ports::PinAnswer>(std::move(*reply)));
    }

    core::Result<ports::CounterTicket> begin() {
        return station_.store.begin_counter({.kind = "pin",
                                             .operation = std::string{permanent_word(request_.operation)},
                                             .type = std::string{permanent_word(request_.parties.type)},
                                             .at = station_.clock.now(),
                                             .day = today_,
                                             .operator_code = act_.caller.codice_fiscale,
                                             .content = content_of(request_),
                                             .message_id = station_.random.uuid(),
                                             .people = people_of(request_.parties, request_.contact.value, order_.card.get())});
    }

    /// The request was granted longer ago than the service repeats itself: its state is asked for. None when it came to nothing: it is
    /// closed, and the same again is a new one.
    std::optional<core::Result<Outcome>> standing(const ports::CounterTicket& ticket) {
        act_.request_id = ticket.request_id;
        auto call = new_call(station_, act_.caller, service_bound(station_, stop_));
        act_.message_id = call.message_id;
        auto reply = station_.counter.pin_state(ticket.request_id, std::move(call)).get();
        if (!reply) {
            return counter_failed(station_, act_, std::move(reply).error());
        }
        if (const auto* declined = std::get_if<core::DomainError>(&*reply)) {
            return refuse(station_, act_, refusal_of(declined->code, Asked::about_a_request));
        }
        const auto& now = std::get<RequestState>(*reply);
        if (!came_to_nothing(now.state)) {
            return told(now);
        }
        if (auto closed = station_.store.counter_closed(ticket.request_id); !closed) {
            return core::Result<Outcome>{std::move(closed).error()};
        }
        return std::nullopt;
    }

    core::Result<Outcome> told(const RequestState& now) {
        auto receipt = record_granted(station_, act_, ports::AuditKind::pin_status, now.state);
        if (!receipt) {
            return std::move(receipt).error();
        }
        return Outcome{PinIssue{.request_id = act_.request_id,
                                .contact_masked = masked_contact(request_.contact.value),
                                .channel = {},
                                .first_part_at = {},
                                .state = now.state,
                                .first = nullptr,
                                .audit = std::move(*receipt)}};
    }

    core::Result<Outcome> declined(const core::DomainError& declined, const ports::CounterTicket& ticket) {
        if (declined.code == "PIN-003" && !ticket.request_id.empty()) {
            if (auto outcome = standing(ticket)) {
                return std::move(*outcome);
            }
        }
        if (!may_be_repeated(declined.code)) {
            if (auto forgotten = station_.store.counter_refused(ticket.message_id); !forgotten) {
                return std::move(forgotten).error();
            }
        }
        return refuse(station_, act_, refusal_of(declined.code, Asked::a_request));
    }

    // From here on a cancel loses: the first part is released because it is on record.
    core::Result<Outcome> release(ports::PinAnswer answer) {
        act_.request_id = answer.request_id;
        auto receipt = record_granted(station_, act_, ports::AuditKind::pin_requested, "OK");
        if (!receipt) {
            return std::move(receipt).error();
        }
        if (auto kept = station_.store.counter_answered(act_.message_id, answer.request_id, use()); !kept) {
            return std::move(kept).error();
        }
        if (!answer.first_pin.locked() || !answer.first_puk.locked()) {
            station_.log.write(ports::LogLevel::warning, "the memory of a PIN part could not be locked: raise RLIMIT_MEMLOCK");
        }
        return Outcome{PinIssue{.request_id = std::move(answer.request_id),
                                .contact_masked = std::move(answer.contact_masked),
                                .channel = std::move(answer.channel),
                                .first_part_at = answer.answered_at,
                                .state = {},
                                .first = std::make_shared<FirstParts>(std::move(answer.first_pin), std::move(answer.first_puk)),
                                .audit = std::move(*receipt)}};
    }

    [[nodiscard]] ports::ContactUse use() const {
        return {.contact = contact_key(request_.contact.value), .holder = request_.parties.holder.codice_fiscale, .day = today_};
    }

    const Station& station_;
    const PinOrder& order_;
    const std::stop_token& stop_;
    core::Date today_;
    PinRequest request_;
    CounterAct act_;
};

} // namespace

core::Result<Outcome> pin_request(const Station& station, const PinOrder& order, const std::stop_token& stop) {
    return Issuing{station, order, stop}.run();
}

} // namespace esente::app
