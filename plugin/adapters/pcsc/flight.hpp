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
    /// The context that quit() may cancel; nothing before the worker lends it and after it takes it back.
    void lend(std::optional<SCARDCONTEXT> context);
    void finish();
    [[nodiscard]] bool is_quitting() const;
    /// False when told to quit meanwhile.
    bool pause(std::chrono::milliseconds length);

    // Caller's side.
    void quit();
    [[nodiscard]] bool is_finished() const;
    /// Until finished, woken, a card call older than `stuck_after`, or the deadline; true when finished.
    bool await(std::chrono::steady_clock::time_point deadline, std::chrono::milliseconds stuck_after);
    /// Ends await() early, from any thread.
    void wake();
    /// The card call under way, if any.
    [[nodiscard]] std::optional<CardCall> card_call() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<CardCall> call_;
    std::optional<SCARDCONTEXT> context_;
    bool quitting_ = false;
    bool finished_ = false;
    bool woken_ = false;
};

} // namespace esente::pcsc
