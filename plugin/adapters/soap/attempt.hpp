#pragma once

#include "adapters/soap/call.hpp"
#include "adapters/soap/network_fault.hpp"
#include "adapters/soap/retry.hpp"
#include "adapters/soap/session.hpp"

#include <Poco/Net/NetException.h>

#include <chrono>
#include <utility>

namespace esente::soap {

/// What one exchange over one connection came to.
template <class Reply> struct Attempt {
    core::Result<Reply> outcome;
    Mishap mishap = Mishap::other;
};

[[nodiscard]] inline core::Error call_is_over() { return core::failure(core::Fault::cancelled, "the call is over"); }

/// Carries out `exchange(session)` within the call: whatever ends the call aborts the connection, and what POCO throws becomes an outcome.
template <class Reply, class Exchange> [[nodiscard]] Attempt<Reply> attempt(Session& session, bool kept, Call& call, Exchange exchange) {
    const auto limit = call.bound().left() + std::chrono::seconds{1}; // only should the abort be lost
    session.setTimeout(Poco::Timespan{limit.count() * Poco::Timespan::MILLISECONDS});
    session.begin();
    if (!call.attach([&session] {
            try {
                session.abort();
            } catch (const Poco::Exception&) { // NOLINT(bugprone-empty-catch): no socket yet; the timer asks again
            }
        })) {
        return {call_is_over()};
    }
    Attempt<Reply> made{call_is_over()};
    try {
        made = exchange(session);
    } catch (const Poco::Net::ConnectionRefusedException& refused) {
        made = {network_fault(refused), Mishap::connection_refused};
    } catch (const Poco::Exception& thrown) {
        const bool before_reply = kept && !session.answered();
        made = {network_fault(thrown), before_reply ? Mishap::kept_connection_broke : Mishap::other};
    }
    call.detach();
    return made;
}

/// Repeats `once()`, which gives an Attempt, by the retry rule.
template <class Once> [[nodiscard]] auto repeated(Call& call, Once once) {
    auto last = once();
    for (const auto pause : retry_pauses) {
        if (!worth_repeating(last.mishap) || !call.pause(pause)) {
            break;
        }
        last = once();
    }
    return std::move(last.outcome);
}

} // namespace esente::soap
