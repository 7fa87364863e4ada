#pragma once

#include "adapters/pcsc/winscard.hpp"
#include "core/error.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

namespace esente::pcsc {

/// What a worker thread and the caller that waits for it share. Held by both: either may be the last.
class Flight {
public:
    /// A call that a card, or another program's transaction, may hold up for ever.
    struct CardCall {
        std::string reader;
        std::uint32_t counter = 0;                     ///< of insertions and removals, when it began
        core::Fault if_stuck = core::Fault::card_mute; ///< what it means when it does not return
        std::chrono::steady_clock::time_point since{};
    };

    // Worker's side.
    void enter(CardCall call);
    void leave();
    /// The context that cancel() may cancel; nothing before the worker lends it and after it takes it back. Waits for a cancel under way.
    void lend(std::optional<SCARDCONTEXT> context);
    void finish();
    [[nodiscard]] bool is_quitting() const;
    /// False when told to quit meanwhile.
    bool pause(std::chrono::milliseconds length);

    // Caller's side.
    void quit();
    [[nodiscard]] bool is_finished() const;
    /// Until finished and no cancel under way, woken, a card call older than `stuck_after`, or the deadline; true in the first case.
    bool await(std::chrono::steady_clock::time_point deadline, std::chrono::milliseconds stuck_after);
    /// Ends await() early, from any thread.
    void wake();
    /// The card call under way, if any.
    [[nodiscard]] std::optional<CardCall> card_call() const;

    // Canceller's side.
    /// True when none was under way; one is then, until end_cancel().
    bool begin_cancel();
    /// Ends a wait in SCardGetStatusChange, and nothing else; then end_cancel(). Repeated until the worker has finished, for half a second
    /// at most: the first may come before the wait, or hang in a frozen service while the wait begins anew.
    void cancel();
    void end_cancel();
    [[nodiscard]] bool is_cancelling() const;

private:
    mutable std::mutex mutex_; ///< never held while the service is asked
    std::condition_variable changed_;
    std::optional<CardCall> call_;
    std::mutex context_mutex_; ///< guards `context_`, held while it is cancelled
    std::optional<SCARDCONTEXT> context_;
    bool cancelling_ = false;
    bool quitting_ = false;
    bool finished_ = false;
    bool woken_ = false;
};

} // namespace esente::pcsc
