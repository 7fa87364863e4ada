#include "adapters/pcsc/card_worker.hpp"

#include "adapters/pcsc/canceller.hpp"

#include <stop_token>
#include <utility>

namespace esente::pcsc {
namespace {

using core::Fault;

/// For a worker that was told to quit to come back by itself: an exchange takes less.
constexpr std::chrono::milliseconds grace{200};

} // namespace

core::Error CardWorker::leave(const std::shared_ptr<Flight>& flight) {
    const auto call = flight->card_call();
    if (!call) {
        // Not at a card: it waits for an event with a limit of its own, or for a service that does not answer.
        left_behind_->add(flight, {.reader = {}, .counter = 0, .if_stuck = Fault::timeout});
        return core::failure(Fault::timeout, "the PC/SC service did not answer in time");
    }
    left_behind_->add(flight, *call);
    return core::failure(call->if_stuck,
                         call->if_stuck == Fault::card_busy ? "another program holds the card" : "the card does not answer");
}

core::Result<core::Done> CardWorker::fly(const ports::Bound& bound, std::chrono::milliseconds stuck_after,
                                         std::function<void(Flight&)> body) {
    if (left_behind_->count() >= LeftBehind::most) {
        return left_behind_->service_hangs() ? core::failure(Fault::timeout, "the PC/SC service does not answer")
                                             : core::failure(Fault::card_mute, "too many cards have stopped answering; pull them");
    }
    const auto flight = std::make_shared<Flight>();
    std::thread thread = threads_.start("esente-card", [flight, body = std::move(body)] {
        body(*flight);
        flight->finish();
    });
    const std::stop_callback on_stop{bound.stop, [&flight] { flight->wake(); }};
    Canceller canceller{threads_, flight};
    bool finished = flight->await(bound.deadline, stuck_after);
    if (!finished) {
        canceller.cancel();
        finished = flight->await(std::chrono::steady_clock::now() + grace, stuck_after);
    }
    core::Result<core::Done> out = core::Done{};
    if (finished) {
        thread.join();
    } else {
        thread.detach();
        out = leave(flight);
    }
    return bound.cancelled() ? core::failure(Fault::cancelled, "the reading was cancelled") : std::move(out);
}

} // namespace esente::pcsc
